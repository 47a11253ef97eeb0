package io.siloscope.vision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.FloatMatrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// MobileNetV2 trained on ImageNet, without its classifier.
class RealEncoderTest {

    private static final Path MODEL = Path.of(System.getProperty("data.dir", "../shared/data"),
            "mobilenetv2-features.onnx");

    @Test
    void aRealEncoderGivesTheSameVectorAloneAndInABatch() {
        Assumptions.assumeTrue(Files.exists(MODEL), "needs the data folder's mobilenetv2-features.onnx");
        Pixels image = TestImages.noise(200, 150, 3);
        try (Encoder encoder = OnnxEncoder.open(MODEL)) {
            FloatMatrix batch = encoder.embed(List.of(TestImages.flat(40, 40, 90), image));

            assertThat(encoder.dimension()).isEqualTo(1280);
            assertThat(batch.row(1)).containsExactly(encoder.embed(List.of(image)).row(0));
            assertThat(batch.row(0)).isNotEqualTo(batch.row(1));
        }
    }
}
