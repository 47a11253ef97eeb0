package io.siloscope.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The dull twin is the same weights in memory.
class StoredWeightsTest {

    @TempDir
    Path dir;

    private static Weights weights() {
        var random = new Random(1);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int[] shape : new int[][]{{300, 333}, {7}, {}, {0, 3}, {1 << 15}}) {
            float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            tensors.put("tensor " + Arrays.toString(shape), Tensor.of(values, shape));
        }
        return Weights.of(tensors);
    }

    @Test
    void theyAreThoseInMemory() throws IOException {
        Path file = dir.resolve("weights.safetensors");
        Files.write(file, Safetensors.write(weights()));
        Weights stored = StoredWeights.open(file);

        assertThat(stored).isEqualTo(weights());
        assertThat(stored.hashCode()).isEqualTo(weights().hashCode());
        assertThat(stored.digest()).isEqualTo(weights().digest());
        assertThat(stored.norm()).isEqualTo(weights().norm());
        assertThat(Safetensors.write(stored)).isEqualTo(Files.readAllBytes(file));
        assertThat(stored.plus(weights())).isEqualTo(weights().plus(weights()));
        Tensor first = stored.tensor("tensor [300, 333]");
        assertThat(first.at(99_899)).isEqualTo(weights().tensor("tensor [300, 333]").at(99_899));
        assertThat(first.finite()).isTrue();
        assertThat(first.read(40_000, 3)).isEqualTo(weights().tensor("tensor [300, 333]").read(40_000, 3));
    }

    @Test
    void pieceByPieceTheBytesAreTheSame() throws IOException {
        Path file = dir.resolve("pieces");
        AtomicFile.write(file, channel -> Safetensors.write(weights(), channel));
        assertThat(file).hasBinaryContent(Safetensors.write(weights()));
    }

    @Test
    void aDamagedFileIsToldAtOnce() throws IOException {
        byte[] whole = Safetensors.write(weights());
        for (int length = 0; length < whole.length; length += 1 + length / 3) {
            Path file = dir.resolve("cut-" + length);
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> StoredWeights.open(file)).isInstanceOf(FormatException.class);
        }
    }

    @Test
    void aFileThatIsGoneIsToldAtTheFirstReading() throws IOException {
        Path file = dir.resolve("gone");
        Files.write(file, Safetensors.write(weights()));
        Weights stored = StoredWeights.open(file);
        Weights kept = stored.inMemory();
        Files.delete(file);
        assertThat(kept).isEqualTo(weights());
        assertThatThrownBy(stored::norm).hasMessageContaining("gone");
    }
}
