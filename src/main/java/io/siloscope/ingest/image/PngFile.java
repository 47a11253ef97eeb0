package io.siloscope.ingest.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

import io.siloscope.dataset.Pixels;

/// Pixels as a PNG (W3C PNG, third edition), gray where all of them are. The samples are not compressed, so equal
/// pixels give equal bytes, and an equal id, on every machine.
public final class PngFile {

    private static final int GRAY = 0;
    private static final int RGB = 2;
    private static final int BLOCK = 0xFFFF;

    private PngFile() {}

    public static byte[] of(Pixels pixels) {
        boolean gray = isGray(pixels.rgb());
        byte[] rows = rows(pixels, gray);
        byte[] header = ByteBuffer.allocate(13).putInt(pixels.width()).putInt(pixels.height())
                .put(new byte[]{8, (byte) (gray ? GRAY : RGB), 0, 0, 0}).array();
        var file = new ByteArrayOutputStream(rows.length + rows.length / BLOCK * 5 + 80);
        file.writeBytes(ByteBuffer.allocate(8).putLong(PngOutline.SIGNATURE).array());
        chunk(file, PngOutline.HEADER, header);
        chunk(file, PngOutline.DATA, stored(rows));
        chunk(file, PngOutline.END, new byte[0]);
        return file.toByteArray();
    }

    private static boolean isGray(byte[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) {
                return false;
            }
        }
        return true;
    }

    /// The rows, each behind a zero that says its samples are not filtered.
    private static byte[] rows(Pixels pixels, boolean gray) {
        int samples = pixels.width() * (gray ? 1 : 3);
        byte[] rows = new byte[Math.multiplyExact(pixels.height(), samples + 1)];
        for (int y = 0; y < pixels.height(); y++) {
            int from = 3 * y * pixels.width();
            int to = y * (samples + 1) + 1;
            if (gray) {
                for (int x = 0; x < samples; x++) {
                    rows[to + x] = pixels.rgb()[from + 3 * x];
                }
            } else {
                System.arraycopy(pixels.rgb(), from, rows, to, samples);
            }
        }
        return rows;
    }

    /// A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4).
    private static byte[] stored(byte[] bytes) {
        int blocks = Math.ceilDiv(bytes.length, BLOCK);
        ByteBuffer zlib = ByteBuffer.allocate(bytes.length + 5 * blocks + 6);
        zlib.put((byte) 0x78).put((byte) 0x01);
        for (int i = 0; i < blocks; i++) {
            int length = Math.min(BLOCK, bytes.length - i * BLOCK);
            zlib.put((byte) (i == blocks - 1 ? 1 : 0));
            zlib.putShort(Short.reverseBytes((short) length)).putShort(Short.reverseBytes((short) ~length));
            zlib.put(bytes, i * BLOCK, length);
        }
        var check = new Adler32();
        check.update(bytes);
        return zlib.putInt((int) check.getValue()).array();
    }

    private static void chunk(ByteArrayOutputStream file, int type, byte[] data) {
        byte[] chunk = ByteBuffer.allocate(data.length + 8).putInt(data.length).putInt(type).put(data)
                .array();
        var check = new CRC32();
        check.update(chunk, 4, data.length + 4);
        file.writeBytes(chunk);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
