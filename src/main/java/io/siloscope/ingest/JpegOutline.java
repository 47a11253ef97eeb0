package io.siloscope.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a JPEG's markers tell without decoding it: decoders fill a cut-off image with gray and say nothing.
///
/// @param complete whether the image's end was found; true for files that are no JPEG
/// @param orientation the EXIF orientation, 1 … 8; 1 is upright
record JpegOutline(boolean complete, int orientation) {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF_SEGMENT = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION_TAG = 0x0112;

    static JpegOutline of(byte[] file) {
        if (file.length < 2 || marker(file, 0) != START) {
            return new JpegOutline(true, 1);
        }
        int orientation = 1;
        int at = 2;
        while (at + 1 < file.length) {
            int marker = marker(file, at);
            if (marker == END) {
                return new JpegOutline(true, orientation);
            }
            if (standsAlone(marker)) {
                at++;
            } else if (at + 3 < file.length) {
                int length = ((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF);
                if (marker == EXIF_SEGMENT && at + 2 + length <= file.length) {
                    orientation = orientation(Arrays.copyOfRange(file, at + 4, at + 2 + Math.max(length, 2)));
                }
                at += marker == SCAN ? 2 : 2 + length;
            } else {
                break;
            }
        }
        return new JpegOutline(false, orientation);
    }

    /// The marker code at a position, or 0 where there is none.
    private static int marker(byte[] file, int at) {
        return (file[at] & 0xFF) == 0xFF ? file[at + 1] & 0xFF : 0;
    }

    /// Image data, stuffed and fill bytes and restart markers: no segment with a length follows.
    private static boolean standsAlone(int marker) {
        return marker <= 0x01 || marker == 0xFF || (marker >= 0xD0 && marker <= START);
    }

    private static int orientation(byte[] segment) {
        int start = EXIF.length;
        if (segment.length < start + 8 || !Arrays.equals(segment, 0, start, EXIF, 0, start)) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, start, segment.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
