package io.siloscope.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.format.OnnxAttribute;
import io.siloscope.format.OnnxGraph;
import io.siloscope.math.FloatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OnnxEncoderTest {

    @TempDir
    private Path folder;

    @Test
    void withoutASidecarTheModelsFixedSizeAndImageNetsConstantsHold() throws IOException {
        try (Encoder encoder = OnnxEncoder.open(Models.channelMeans(folder.resolve("m.onnx"), 20, 12))) {
            FloatMatrix rows = encoder.embed(List.of(TestImages.flat(50, 40, 255)));

            assertThat(encoder.name()).isEqualTo("m");
            assertThat(encoder.dimension()).isEqualTo(3);
            assertThat(encoder.fingerprint()).hasSizeLessThanOrEqualTo(64);
            assertThat(encoder.preprocessing().width()).isEqualTo(12);
            assertThat(encoder.preprocessing().height()).isEqualTo(20);
            assertThat(rows.at(0, 0)).isCloseTo((float) ((1 - 0.485) / 0.229), within(1e-4f));
            assertThat(rows.at(0, 2)).isCloseTo((float) ((1 - 0.406) / 0.225), within(1e-4f));
        }
    }

    @Test
    void aFreeInputSizeIs224() throws IOException {
        try (Encoder encoder = OnnxEncoder.open(Models.channelMeans(folder.resolve("m.onnx"), -1, -1))) {
            assertThat(encoder.preprocessing().width()).isEqualTo(224);
        }
    }

    @Test
    void theSidecarSaysHowImagesAreFitted() throws IOException {
        Path model = Models.channelMeans(folder.resolve("m.onnx"), -1, -1);
        sidecar("""
                {"size": 32, "mean": [0, 0, 0], "std": [1, 1, 0.5], "resize": "crop", "shorter_side": 40,
                 "interpolation": "bilinear"}""");
        try (Encoder encoder = OnnxEncoder.open(model)) {
            assertThat(encoder.preprocessing().resize()).isEqualTo(new Resize.Crop(40));
            assertThat(encoder.embed(List.of(TestImages.flat(9, 9, 51))).row(0)).containsExactly(
                    new float[]{0.2f, 0.2f, 0.4f}, within(1e-6f));
        }
    }

    @Test
    void anotherPreprocessingIsAnotherFingerprint() throws IOException {
        Path model = Models.channelMeans(folder.resolve("m.onnx"), -1, -1);
        String plain = fingerprint(model);
        assertThat(fingerprint(model)).isEqualTo(plain);

        sidecar("{\"size\": 32}");

        assertThat(fingerprint(model)).isNotEqualTo(plain);
    }

    @Test
    void aVectorDoesNotDependOnItsNeighboursInTheBatch() throws IOException {
        try (Encoder encoder = OnnxEncoder.open(Models.channelMeans(folder.resolve("m.onnx"), 16, 16))) {
            var first = TestImages.noise(30, 20, 1);
            var second = TestImages.noise(16, 16, 2);

            FloatMatrix together = encoder.embed(List.of(second, first, second));

            assertThat(together.row(1)).containsExactly(encoder.embed(List.of(first)).row(0));
            assertThat(together.row(0)).containsExactly(together.row(2));
        }
    }

    @Test
    void anOutputWithAOneByOneMapIsAVector() throws IOException {
        OnnxGraph graph = new OnnxGraph("pool");
        graph.output(graph.node("GlobalAveragePool", List.of(graph.input("x", -1, 3, 8, 8))), -1, 3, 1, 1);
        try (Encoder encoder = OnnxEncoder.open(Models.write(folder.resolve("m.onnx"), graph))) {
            assertThat(encoder.dimension()).isEqualTo(3);
        }
    }

    @Test
    void aGreyInputIsRefusedByName() throws IOException {
        OnnxGraph graph = new OnnxGraph("grey");
        graph.output(graph.node("Flatten", List.of(graph.input("scan", -1, 1, 8, 8))), -1, 64);

        refused(graph, "its input scan [free, 1, 8, 8] should be a batch of colour images");
    }

    @Test
    void anOutputThatIsAMapIsRefusedByName() throws IOException {
        OnnxGraph graph = new OnnxGraph("map");
        graph.output(graph.node("Relu", "map", List.of(graph.input("x", -1, 3, 8, 8))), -1, 3, 8, 8);

        refused(graph, "its output map [free, 3, 8, 8] should be one vector an image");
    }

    @Test
    void twoInputsAreRefused() throws IOException {
        OnnxGraph graph = new OnnxGraph("two");
        String sum = graph.node("Add", List.of(graph.input("x", -1, 3, 8, 8), graph.input("y", -1, 3, 8, 8)));
        graph.output(graph.node("Flatten", List.of(sum)), -1, 192);

        refused(graph, "it has 2 inputs [x, y], not one");
    }

    @Test
    void anOutputOfWholeNumbersIsRefused() throws IOException {
        OnnxGraph graph = new OnnxGraph("shape");
        graph.input("x", -1, 3, 8, 8);
        graph.node("ArgMax", "best", List.of("x"), OnnxAttribute.whole("axis", 1));
        graph.output("best", -1, 1, 8, 8);

        assertThatThrownBy(() -> OnnxEncoder.open(Models.write(folder.resolve("m.onnx"), graph)))
                .isInstanceOf(EncoderException.class);
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("m.onnx"), "not a model");

        assertThatThrownBy(() -> OnnxEncoder.open(file)).isInstanceOf(EncoderException.class)
                .hasMessageContaining("is no ONNX model");
        assertThatThrownBy(() -> OnnxEncoder.open(folder.resolve("none.onnx")))
                .isInstanceOf(EncoderException.class).hasMessageContaining("is no file");
    }

    @Test
    void aWrongSidecarNamesItsKey() throws IOException {
        Path model = Models.channelMeans(folder.resolve("m.onnx"), 16, 16);

        sidecar("{\"size\": 32}");
        assertThatThrownBy(() -> OnnxEncoder.open(model)).isInstanceOf(EncoderException.class)
                .hasMessageContaining("size is 32").hasMessageContaining("fixed at 16");
        sidecar("{\"men\": [0, 0, 0]}");
        assertThatThrownBy(() -> OnnxEncoder.open(model)).hasMessageContaining("\"men\"");
        sidecar("{\"std\": [1, 0, 1]}");
        assertThatThrownBy(() -> OnnxEncoder.open(model)).hasMessageContaining("std must be above 0");
        sidecar("{\"resize\": \"stretch\"}");
        assertThatThrownBy(() -> OnnxEncoder.open(model)).hasMessageContaining("squash or crop");
    }

    private void refused(OnnxGraph graph, String message) throws IOException {
        Path model = Models.write(folder.resolve("m.onnx"), graph);
        assertThatThrownBy(() -> OnnxEncoder.open(model)).isInstanceOf(EncoderException.class)
                .hasMessageContaining("no image encoder").hasMessageContaining(message);
    }

    private static String fingerprint(Path model) {
        try (Encoder encoder = OnnxEncoder.open(model)) {
            return encoder.fingerprint();
        }
    }

    private void sidecar(String json) throws IOException {
        Files.writeString(folder.resolve("m.onnx.json"), json);
    }
}
