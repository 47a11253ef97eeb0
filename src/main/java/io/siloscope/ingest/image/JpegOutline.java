package io.siloscope.ingest.image;

import java.util.Arrays;

/// What a JPEG's markers tell without decoding it: decoders fill a cut-off image with gray and say nothing.
///
/// @param complete whether the image's end was found; true for files that are no JPEG
/// @param orientation the EXIF orientation, 1 … 8; 1 is upright
/// @param width as stored, before the orientation is applied; 0 where the markers do not tell a plain frame
/// @param height likewise
record JpegOutline(boolean complete, int orientation, int width, int height) {

    private static final int LAST_PLAIN_FRAME = 0xC2;

    static JpegOutline of(byte[] file) {
        if (Jpeg.marker(file, 0) != Jpeg.START) {
            return new JpegOutline(true, 1, 0, 0);
        }
        int orientation = 1;
        int width = 0;
        int height = 0;
        int at = 2;
        while (at + 1 < file.length) {
            int marker = Jpeg.marker(file, at);
            if (marker == Jpeg.END) {
                return new JpegOutline(true, orientation, 0, 0);
            }
            if (marker == Jpeg.SCAN) {
                return new JpegOutline(endsAfter(file, at), orientation, width, height);
            }
            if (Jpeg.standsAlone(marker)) {
                at++;
                continue;
            }
            int length = Jpeg.segmentBytes(file, at);
            if (marker == Jpeg.EXIF && at + length <= file.length) {
                orientation = Jpeg.orientation(Arrays.copyOfRange(file, at + 4, at + Math.max(length, 4)));
            }
            if (Jpeg.isFrame(marker) && marker <= LAST_PLAIN_FRAME && at + 9 <= file.length) {
                height = ((file[at + 5] & 0xFF) << 8) | (file[at + 6] & 0xFF);
                width = ((file[at + 7] & 0xFF) << 8) | (file[at + 8] & 0xFF);
            }
            at += length;
        }
        return new JpegOutline(false, orientation, width, height);
    }

    /// Whether the end marker stands where a file usually ends or else anywhere behind the first scan.
    private static boolean endsAfter(byte[] file, int scan) {
        if (Jpeg.marker(file, file.length - 2) == Jpeg.END) {
            return true;
        }
        int at = scan;
        while (at + 1 < file.length) {
            int marker = Jpeg.marker(file, at);
            if (marker == Jpeg.END) {
                return true;
            }
            at += Jpeg.standsAlone(marker) ? 1 : marker == Jpeg.SCAN ? 2 : Jpeg.segmentBytes(file, at);
        }
        return false;
    }
}
