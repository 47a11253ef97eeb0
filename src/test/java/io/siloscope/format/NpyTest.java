package io.siloscope.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.siloscope.math.FloatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NpyTest {

    @TempDir
    Path folder;

    @Test
    void aMatrixComesBackEqual() throws IOException {
        Path file = folder.resolve("x.npy");
        Npy.write(file, FloatMatrix.of(new float[]{1, 2, 3, 4, 5, Float.NaN}, 2, 3));
        Npy.Array array = Npy.read(file);
        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.matrix().toArray()).containsExactly(1, 2, 3, 4, 5, Float.NaN);
        assertThat(Files.readAllBytes(file).length % 64).isEqualTo(24);
    }

    @Test
    void aFileCutShortSaysSoAndNamesItself() throws IOException {
        Path file = folder.resolve("x.npy");
        Npy.write(file, FloatMatrix.of(new float[6], 2, 3));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> Npy.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("x.npy")
                .hasMessageContaining("needs 24 bytes and has 23");
        Files.writeString(file, "hello, this is text");
        assertThatThrownBy(() -> Npy.read(file)).hasMessageContaining("NUMPY");
    }
}
