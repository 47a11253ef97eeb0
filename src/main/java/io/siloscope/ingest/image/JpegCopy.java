package io.siloscope.ingest.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// Copies a JPEG without its comments, its application segments and what follows its end; what says how to show it stays:
/// the JFIF head, the colour profile, Adobe's colour transform and the orientation. A file that holds nothing else is
/// copied byte for byte.
final class JpegCopy {

    private JpegCopy() {}

    /// Nothing for files whose markers are not in order.
    static Optional<byte[]> of(byte[] file) {
        if (Jpeg.marker(file, 0) != Jpeg.START) {
            return Optional.empty();
        }
        var copy = new ByteArrayOutputStream(file.length);
        copy.write(file, 0, 2);
        int at = 2;
        while (at + 1 < file.length) {
            int marker = Jpeg.marker(file, at);
            if (marker == Jpeg.END) {
                copy.write(file, at, 2);
                return Optional.of(copy.toByteArray());
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = Jpeg.segmentBytes(file, at);
            if (Jpeg.standsAlone(marker) || at + length > file.length) {
                return Optional.empty();
            }
            copySegment(file, at, length, marker, copy);
            at += length;
            if (marker == Jpeg.SCAN) {
                int end = dataEnd(file, at);
                copy.write(file, at, end - at);
                at = end;
            }
        }
        return Optional.empty();
    }

    private static void copySegment(byte[] file, int at, int length, int marker,
            ByteArrayOutputStream copy) {
        if (marker == Jpeg.EXIF) {
            int orientation = Jpeg.orientation(Arrays.copyOfRange(file, at + 4, at + Math.max(length, 4)));
            if (orientation != 1) {
                copy.writeBytes(Jpeg.orientationSegment(orientation));
            }
        } else if (keeps(file, at, marker)) {
            copy.write(file, at, length);
        }
    }

    private static boolean keeps(byte[] file, int at, int marker) {
        return switch (marker) {
            case Jpeg.JFIF -> Jpeg.isNamed(file, at, "JFIF\0");
            case Jpeg.PROFILE -> Jpeg.isNamed(file, at, "ICC_PROFILE\0");
            case Jpeg.ADOBE -> Jpeg.isNamed(file, at, "Adobe");
            case Jpeg.COMMENT -> false;
            default -> marker < Jpeg.JFIF || marker > Jpeg.LAST_APPLICATION;
        };
    }

    /// Where the entropy-coded data that begin here end: at the next marker that is neither stuffing nor a restart.
    private static int dataEnd(byte[] file, int from) {
        int at = from;
        while (at < file.length
                && (file[at] != (byte) 0xFF || Jpeg.standsAlone(Jpeg.marker(file, at)))) {
            at++;
        }
        return at;
    }
}
