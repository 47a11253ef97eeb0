package io.siloscope.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.siloscope.dataset.ImageId;
import io.siloscope.math.FloatMatrix;

/// Appends rows to an embeddings file; opening one that was cut short drops the torn tail and goes on from there.
/// Not thread-safe.
public final class EmbeddingsWriter implements AutoCloseable {

    private final FileChannel rows;
    private final FileChannel index;
    private final int dimension;
    private long count;

    private EmbeddingsWriter(FileChannel rows, FileChannel index, int dimension, long count) {
        this.rows = rows;
        this.index = index;
        this.dimension = dimension;
        this.count = count;
    }

    /// Opens `file` (which ends in `.f32`) for appending, or creates it.
    ///
    /// @throws FormatException when the file holds vectors of another encoder or dimension
    public static EmbeddingsWriter open(Path file, String encoder, int dimension) throws IOException {
        FileChannel rows = open(file);
        FileChannel index = open(EmbeddingsLayout.index(file));
        if (index.size() < EmbeddingsLayout.HEADER) {
            index.truncate(0);
            index.write(EmbeddingsLayout.header(encoder, dimension), 0);
        }
        ByteBuffer header = ByteBuffer.allocate(EmbeddingsLayout.HEADER);
        index.read(header, 0);
        int found = EmbeddingsLayout.dimension(header, file);
        if (found != dimension || !EmbeddingsLayout.encoder(header).equals(encoder)) {
            throw new FormatException(file + " holds " + found + "-dimensional vectors of the encoder "
                    + EmbeddingsLayout.encoder(header) + ", not " + dimension + "-dimensional ones of "
                    + encoder);
        }
        long count = Math.min(
                rows.size() / (4L * dimension),
                (index.size() - EmbeddingsLayout.HEADER) / EmbeddingsLayout.RECORD);
        rows.truncate(4L * dimension * count);
        index.truncate(EmbeddingsLayout.HEADER + EmbeddingsLayout.RECORD * count);
        return new EmbeddingsWriter(rows, index, dimension, count);
    }

    /// Overwrites an image's row with zeros and its id with [ImageId#NONE]; nothing when there is no such row.
    public static void forget(Path file, ImageId image) throws IOException {
        try (FileChannel rows = open(file); FileChannel index = open(EmbeddingsLayout.index(file))) {
            ByteBuffer records = ByteBuffer.allocate(Math.toIntExact(index.size()));
            index.read(records, 0);
            int dimension = EmbeddingsLayout.dimension(records, file);
            ByteBuffer zeros = buffer(4 * dimension);
            ByteBuffer none = buffer(EmbeddingsLayout.RECORD);
            EmbeddingsLayout.putRecord(none, ImageId.NONE, zeros);
            for (int at = EmbeddingsLayout.HEADER, row = 0; at + EmbeddingsLayout.RECORD <= records
                    .capacity(); at += EmbeddingsLayout.RECORD, row++) {
                if (EmbeddingsLayout.image(records.slice(at, EmbeddingsLayout.RECORD)).equals(image)) {
                    writeFully(rows, zeros.duplicate(), 4L * dimension * row);
                    writeFully(index, none.duplicate().flip(), at);
                }
            }
            rows.force(true);
            index.force(true);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// The rows written so far.
    public long count() {
        return count;
    }

    /// Appends one row an image; the rows are on disk when this returns.
    public void append(List<ImageId> images, FloatMatrix vectors) throws IOException {
        if (vectors.rows() != images.size() || vectors.columns() != dimension) {
            throw new IllegalArgumentException(
                    images.size() + " images of dimension " + dimension + ", but vectors "
                            + vectors.rows() + "×" + vectors.columns());
        }
        ByteBuffer data = buffer(4 * dimension * images.size());
        data.asFloatBuffer().put(vectors.toArray());
        ByteBuffer records = buffer(EmbeddingsLayout.RECORD * images.size());
        for (int i = 0; i < images.size(); i++) {
            EmbeddingsLayout.putRecord(records, images.get(i), data.slice(4 * dimension * i, 4 * dimension));
        }
        writeFully(rows, data, 4L * dimension * count);
        rows.force(false);
        writeFully(index, records.flip(), EmbeddingsLayout.HEADER + EmbeddingsLayout.RECORD * count);
        index.force(false);
        count += images.size();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    @Override
    public void close() throws IOException {
        try (rows; index) {
            rows.force(true);
            index.force(true);
        }
    }
}
