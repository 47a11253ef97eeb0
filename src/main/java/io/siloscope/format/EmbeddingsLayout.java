package io.siloscope.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

import io.siloscope.dataset.ImageId;

/// How embeddings lie on disk, for the writer and the reader.
///
/// `X.f32` holds nothing but rows of little-endian float32. `X.idx` holds a header (magic, dimension, the encoder's
/// fingerprint) and for each row a record of 36 bytes: the image's SHA-256 and the row's CRC-32C. A row counts once
/// its record is whole, so that a file cut short anywhere is a shorter file, never a wrong one.
final class EmbeddingsLayout {

    static final int RECORD = 36;
    static final int HEADER = 8 + 4 + 64;
    private static final byte[] MAGIC = "SILOEMB1".getBytes(StandardCharsets.US_ASCII);

    private EmbeddingsLayout() {}

    static Path index(Path rows) {
        String name = String.valueOf(rows.getFileName());
        if (!name.endsWith(".f32")) {
            throw new IllegalArgumentException("An embeddings file ends in .f32: " + name);
        }
        return rows.resolveSibling(name.substring(0, name.length() - 4) + ".idx");
    }

    static ByteBuffer header(String encoder, int dimension) {
        byte[] name = encoder.getBytes(StandardCharsets.UTF_8);
        if (name.length > 64 || name.length == 0) {
            throw new IllegalArgumentException("An encoder's fingerprint has 1 to 64 bytes: " + encoder);
        }
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putInt(dimension)
                .put(Arrays.copyOf(name, 64))
                .flip();
    }

    static int dimension(ByteBuffer header, Path file) {
        byte[] magic = new byte[MAGIC.length];
        header.get(0, magic);
        int dimension = header.order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        if (!Arrays.equals(magic, MAGIC) || dimension < 1) {
            throw new FormatException(file + " is no index of embeddings");
        }
        return dimension;
    }

    static String encoder(ByteBuffer header) {
        byte[] name = new byte[64];
        header.get(12, name);
        return new String(name, StandardCharsets.UTF_8).replace("\0", "");
    }

    static void putRecord(ByteBuffer target, ImageId image, ByteBuffer row) {
        target.put(HexFormat.of().parseHex(image.sha256())).putInt(crc(row));
    }

    static ImageId image(ByteBuffer record) {
        byte[] sha = new byte[32];
        record.get(record.position(), sha);
        return new ImageId(HexFormat.of().formatHex(sha));
    }

    static int crc(ByteBuffer row) {
        CRC32C crc = new CRC32C();
        crc.update(row.duplicate());
        return (int) crc.getValue();
    }
}
