package io.siloscope.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.Seed;
import io.siloscope.vision.Encoder;
import io.siloscope.vision.StarterEncoder;
import io.siloscope.vision.TestImages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The images that lie in `sample-data/`: what they are and how hard they are.
class SampleDataTest {

    private static final Path FOLDER = Path.of("sample-data");
    private static final int DRAWN_AGAIN = 12;
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final int SEEDS_TRIED = 5;

    @Test
    void theFolderHoldsThePlannedImagesAndNoOthers() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".png"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).toList();

            assertThat(found).containsExactlyInAnyOrderElementsOf(
                    SampleData.slides().stream().map(Slide::path).toList());
        }
    }

    /// Pixels, not bytes: another build of zlib may pack the same image differently.
    @Test
    void drawingThemAgainGivesTheSamePixels() throws IOException {
        List<Slide> slides = SampleData.slides();
        for (int i = 0; i < slides.size(); i += DRAWN_AGAIN) {
            Slide slide = slides.get(i);
            Pixels stored = TestImages.read(FOLDER.resolve(slide.path()));

            assertThat(slide.draw().rgb()).as(slide.path()).isEqualTo(stored.rgb());
        }
    }

    @Test
    void theFolderIsSmall() throws IOException {
        long bytes = 0;
        for (Slide slide : SampleData.slides()) {
            bytes += Files.size(FOLDER.resolve(slide.path()));
        }
        assertThat(bytes).isLessThan(LARGEST);
    }

    /// The same seeds for both. Head-room is left above the encoder, too: refinement must have something to mend.
    @Test
    void theStarterEncoderBeatsRawPixelsByTenPointsInEverySilo() throws IOException {
        try (Encoder encoder = StarterEncoder.open()) {
            for (Laboratory laboratory : Laboratory.values()) {
                String train = "silo-" + laboratory.letter() + "/train/";
                List<Slide> slides = SampleData.slides().stream()
                        .filter(slide -> slide.path().startsWith(train)).toList();
                List<Pixels> images = new ArrayList<>();
                for (Slide slide : slides) {
                    images.add(TestImages.read(FOLDER.resolve(slide.path())));
                }
                int[] classes = slides.stream().mapToInt(slide -> slide.texture().ordinal()).toArray();
                double raw = accuracy(images.stream().map(SampleDataTest::pixels).toList(), classes);
                double starter = accuracy(rows(encoder, images), classes);

                assertThat(starter).as("silo %s, raw %.3f", laboratory, raw).isBetween(raw + 0.10, 0.90);
            }
        }
    }

    private static List<float[]> rows(Encoder encoder, List<Pixels> images) {
        var matrix = encoder.embed(images);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            rows.add(matrix.row(i));
        }
        return rows;
    }

    private static float[] pixels(Pixels image) {
        float[] values = new float[image.rgb().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.rgb()[i] & 0xFF;
        }
        return values;
    }

    private static double accuracy(List<float[]> rows, int[] classes) {
        double sum = 0;
        for (int seed = 0; seed < SEEDS_TRIED; seed++) {
            sum += NearestNeighbours.accuracy(rows, classes, Texture.values().length, new Seed(seed));
        }
        return sum / SEEDS_TRIED;
    }
}
