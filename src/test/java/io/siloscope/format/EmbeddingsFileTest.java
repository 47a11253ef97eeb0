package io.siloscope.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddingsFileTest {

    private static final int DIMENSION = 3;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fiveRowsInTwoWrites() throws IOException {
        file = folder.resolve("starter.f32");
        append(0, 2);
        append(2, 5);
    }

    @Test
    void rowsComeBackInOrder() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Embeddings embeddings = EmbeddingsFile.map(file, arena);
            assertThat(embeddings.encoder()).isEqualTo("starter");
            assertThat(embeddings.images()).isEqualTo(images(0, 5));
            assertThat(embeddings.rows().toArray()).isEqualTo(rows(0, 5).toArray());
        }
        assertThat(EmbeddingsFile.damaged(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f32,1,4", "f32,12,4", "f32,13,3", "idx,1,4", "idx,36,4", "idx,100,2", "f32,60,0"})
    void aTornTailIsDroppedAndWrittenAgain(String half, int cut, int left) throws IOException {
        Path torn = folder.resolve("starter." + half);
        try (RandomAccessFile access = new RandomAccessFile(torn.toFile(), "rw")) {
            access.setLength(access.length() - cut);
        }
        try (Arena arena = Arena.ofConfined()) {
            assertThat(EmbeddingsFile.map(file, arena).images()).isEqualTo(images(0, left));
        }
        append(left, 6);
        try (Arena arena = Arena.ofConfined()) {
            assertThat(EmbeddingsFile.map(file, arena).rows().toArray()).isEqualTo(rows(0, 6).toArray());
        }
    }

    @Test
    void aFlippedBitNamesItsImage() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[3 * 4 * DIMENSION + 5] ^= 1;
        Files.write(file, bytes);
        assertThat(EmbeddingsFile.damaged(file)).isEqualTo(images(3, 4));
    }

    @Test
    void vectorsOfTwoEncodersNeverMeet() {
        assertThatThrownBy(() -> EmbeddingsWriter.open(file, "other", DIMENSION).close())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("starter")
                .hasMessageContaining("other");
        assertThatThrownBy(() -> EmbeddingsWriter.open(file, "starter", 4).close())
                .hasMessageContaining("3-dimensional");
    }

    private void append(int from, int to) throws IOException {
        try (EmbeddingsWriter writer = EmbeddingsWriter.open(file, "starter", DIMENSION)) {
            assertThat(writer.count()).isEqualTo(from);
            writer.append(images(from, to), rows(from, to));
        }
    }

    private static List<ImageId> images(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new ImageId(Sha256.of("image " + i))).toList();
    }

    private static FloatMatrix rows(int from, int to) {
        float[] values = new float[(to - from) * DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = from * DIMENSION + i + 0.25f;
        }
        return FloatMatrix.of(values, to - from, DIMENSION);
    }
}
