package io.siloscope.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.siloscope.dataset.Pixels;
import io.siloscope.format.Json;
import io.siloscope.format.Npy;
import io.siloscope.math.Interpolation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every bilinear and bicubic case of Pillow's references: at most one grey level apart, 0.02 on average.
@Tag("golden")
class PreprocessingGoldenTest {

    private static final Path FOLDER = Path.of(System.getProperty("golden.dir", "../shared/golden"),
            "preprocess");
    private static final Map<String, Interpolation> KERNELS = Map.of(
            "bicubic", Interpolation.BICUBIC, "bilinear", Interpolation.BILINEAR);

    record Case(Path source, Path output, int size, String mode, Interpolation kernel) {}

    static Stream<Case> cases() throws IOException {
        Path manifest = FOLDER.resolve("preprocess.json");
        Assumptions.assumeTrue(Files.exists(manifest), "needs the golden folder preprocess");
        List<?> cases = (List<?>) Json.object(Files.readString(manifest)).get("cases");
        return cases.stream().map(Map.class::cast)
                .filter(entry -> KERNELS.containsKey(kernel(entry)))
                .map(entry -> new Case(FOLDER.resolve((String) entry.get("source")),
                        FOLDER.resolve((String) entry.get("output")), (Integer) entry.get("size"),
                        (String) entry.get("mode"), KERNELS.get(kernel(entry))));
    }

    private static String kernel(Map<?, ?> entry) {
        return ((String) entry.get("filter")).split(" ")[0];
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resizingAgreesWithPillow(Case golden) throws IOException {
        Resize resize = switch (golden.mode) {
            case "squash" -> new Resize.Squash();
            case "crop" -> new Resize.Crop(golden.size);
            case "crop-256-224" -> new Resize.Crop((int) Math.rint(golden.size * 256 / 224.0));
            default -> throw new IllegalArgumentException("Unknown mode " + golden.mode);
        };
        var preprocessing = new Preprocessing(golden.size, golden.size, Preprocessing.IMAGENET_MEAN,
                Preprocessing.IMAGENET_STD, resize, golden.kernel);

        Pixels fitted = preprocessing.fit(TestImages.read(golden.source));

        int[] expected = Npy.read(golden.output).ints();
        assertThat(fitted.rgb()).hasSameSizeAs(expected);
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            int difference = Math.abs((fitted.rgb()[i] & 0xFF) - expected[i]);
            assertThat(difference).isLessThanOrEqualTo(1);
            sum += difference;
        }
        assertThat(sum / expected.length).isLessThanOrEqualTo(0.02);
    }
}
