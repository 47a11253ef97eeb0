package io.siloscope.ingest.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The markers of JPEG files (ITU-T T.81, annex B) and the orientation in their EXIF segment (JEITA CP-3451).
final class Jpeg {

    static final int START = 0xD8;
    static final int END = 0xD9;
    static final int SCAN = 0xDA;
    static final int JFIF = 0xE0;
    static final int EXIF = 0xE1;
    static final int PROFILE = 0xE2;
    static final int ADOBE = 0xEE;
    static final int LAST_APPLICATION = 0xEF;
    static final int COMMENT = 0xFE;

    private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION_TAG = 0x0112;

    private Jpeg() {}

    /// The marker code at a position, or 0 where there is none.
    static int marker(byte[] file, int at) {
        return at + 1 < file.length && (file[at] & 0xFF) == 0xFF ? file[at + 1] & 0xFF : 0;
    }

    /// The bytes of the segment at a marker, the marker's two among them; past the end of the file where it is cut off.
    static int segmentBytes(byte[] file, int at) {
        return at + 3 < file.length
                ? 2 + (((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF))
                : file.length - at + 1;
    }

    /// Whether a marker begins a frame and tells its size.
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /// Image data, stuffed and fill bytes and restart markers: no segment with a length follows.
    static boolean standsAlone(int marker) {
        return marker <= 0x01 || marker == 0xFF || (marker >= 0xD0 && marker <= START);
    }

    /// Whether a segment's content begins with a name.
    static boolean isNamed(byte[] file, int at, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        return at + 4 + wanted.length <= file.length
                && Arrays.equals(file, at + 4, at + 4 + wanted.length, wanted, 0, wanted.length);
    }

    /// The orientation that an EXIF segment tells, 1 … 8; 1 where it tells none.
    static int orientation(byte[] segment) {
        int start = EXIF_NAME.length;
        if (segment.length < start + 8 || !Arrays.equals(segment, 0, start, EXIF_NAME, 0, start)) {
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

    /// A whole EXIF segment that tells an orientation and nothing else.
    static byte[] orientationSegment(int orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1).putShort((short) 34).put(EXIF_NAME)
                .put(new byte[]{'M', 'M', 0, 42}).putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION_TAG).putShort((short) 3).putInt(1).putShort((short) orientation)
                .putShort((short) 0).putInt(0).array();
    }
}
