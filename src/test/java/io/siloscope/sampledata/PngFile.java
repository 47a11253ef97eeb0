package io.siloscope.sampledata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import io.siloscope.dataset.Pixels;

/// A small PNG writer: no metadata, each row as its difference from the one above.
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte UP = 2;

    private PngFile() {}

    static byte[] bytes(Pixels image) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(image.width()).putInt(image.height());
        header.put((byte) 8).put((byte) 2);
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", deflated(rows(image)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] rows(Pixels image) {
        int stride = 3 * image.width();
        ByteBuffer rows = ByteBuffer.allocate((stride + 1) * image.height());
        byte[] rgb = image.rgb();
        for (int y = 0; y < image.height(); y++) {
            rows.put(UP);
            for (int x = y * stride; x < (y + 1) * stride; x++) {
                rows.put((byte) (rgb[x] - (y == 0 ? 0 : rgb[x - stride])));
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] data) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(data);
            deflater.finish();
            byte[] target = new byte[2 * data.length];
            return Arrays.copyOf(target, deflater.deflate(target));
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        ByteBuffer body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(body.array());
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(body.array());
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
