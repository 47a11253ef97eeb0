package io.siloscope.ingest;

import java.nio.ByteBuffer;

/// Whether a PNG has its end: the decoder does not ask for it.
final class PngOutline {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int END = 0x49454E44;

    private PngOutline() {}

    /// True for files that are no PNG.
    static boolean complete(byte[] file) {
        ByteBuffer png = ByteBuffer.wrap(file);
        if (file.length < 8 || png.getLong() != SIGNATURE) {
            return true;
        }
        while (png.remaining() >= 12) {
            int length = png.getInt();
            if (png.getInt() == END) {
                return true;
            }
            if (length < 0 || length + 4L > png.remaining()) {
                return false;
            }
            png.position(png.position() + length + 4);
        }
        return false;
    }
}
