package io.siloscope.ingest.image;

import java.nio.ByteBuffer;

/// What a PNG's chunks tell without decoding it: whether it has its end, which the decoder does not ask for, and its
/// size.
///
/// @param complete true for files that are no PNG
/// @param width 0 where the chunks do not tell a plain image
/// @param height likewise
record PngOutline(boolean complete, int width, int height) {

    static final long SIGNATURE = 0x89504E470D0A1A0AL;
    static final int HEADER = 0x49484452;
    static final int DATA = 0x49444154;
    static final int END = 0x49454E44;

    static PngOutline of(byte[] file) {
        ByteBuffer png = ByteBuffer.wrap(file);
        if (file.length < 8 || png.getLong() != SIGNATURE) {
            return new PngOutline(true, 0, 0);
        }
        int width = 0;
        int height = 0;
        boolean data = false;
        while (png.remaining() >= 12) {
            int length = png.getInt();
            int type = png.getInt();
            if (type == END) {
                return new PngOutline(true, data ? width : 0, data ? height : 0);
            }
            if (length < 0 || length + 4L > png.remaining()) {
                break;
            }
            if (type == HEADER && length == 13) {
                width = png.getInt(png.position());
                height = png.getInt(png.position() + 4);
            }
            data |= type == DATA && length > 0;
            png.position(png.position() + length + 4);
        }
        return new PngOutline(false, width, height);
    }
}
