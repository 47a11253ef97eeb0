package io.siloscope.format;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.math.FloatMatrix;

/// Reads embeddings that [EmbeddingsWriter] wrote, memory-mapped.
public final class EmbeddingsFile {

    private EmbeddingsFile() {}

    /// The whole rows of a file, as they are now; rows appended later are not seen. The mapping lasts as long as
    /// `arena`.
    ///
    /// @throws FormatException when the index is not one
    public static Embeddings map(Path file, Arena arena) throws IOException {
        ByteBuffer index = ByteBuffer.wrap(Files.readAllBytes(EmbeddingsLayout.index(file)));
        if (index.capacity() < EmbeddingsLayout.HEADER) {
            throw new FormatException(EmbeddingsLayout.index(file) + " is cut short in its header");
        }
        int dimension = EmbeddingsLayout.dimension(index, file);
        try (FileChannel rows = FileChannel.open(file)) {
            int whole = (index.capacity() - EmbeddingsLayout.HEADER) / EmbeddingsLayout.RECORD;
            int count = Math.toIntExact(Math.min(whole, rows.size() / (4L * dimension)));
            List<ImageId> images = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                images.add(EmbeddingsLayout.image(record(index, i)));
            }
            MemorySegment mapped = rows.map(FileChannel.MapMode.READ_ONLY, 0, 4L * dimension * count, arena);
            return new Embeddings(
                    EmbeddingsLayout.encoder(index), images, FloatMatrix.over(mapped, count, dimension));
        }
    }

    /// The images whose rows do not match their checksum, in order of rows.
    public static List<ImageId> damaged(Path file) throws IOException {
        ByteBuffer index = ByteBuffer.wrap(Files.readAllBytes(EmbeddingsLayout.index(file)));
        List<ImageId> damaged = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            Embeddings embeddings = map(file, arena);
            ByteBuffer row = ByteBuffer.allocate(4 * embeddings.dimension()).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < embeddings.size(); i++) {
                row.asFloatBuffer().put(embeddings.rows().row(i));
                if (EmbeddingsLayout.crc(row) != record(index, i).getInt(32)) {
                    damaged.add(embeddings.images().get(i));
                }
            }
        }
        return damaged;
    }

    private static ByteBuffer record(ByteBuffer index, int row) {
        return index.slice(EmbeddingsLayout.HEADER + EmbeddingsLayout.RECORD * row, EmbeddingsLayout.RECORD)
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
