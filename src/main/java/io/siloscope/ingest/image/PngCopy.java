package io.siloscope.ingest.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// Copies a PNG without its texts, times and EXIF data; what says how to show it stays. A file that holds nothing else
/// is copied byte for byte.
final class PngCopy {

    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM",
            "sRGB",
            "iCCP", "sBIT");

    private PngCopy() {}

    /// Nothing for files that are no whole PNG.
    static Optional<byte[]> of(byte[] file) {
        ByteBuffer png = ByteBuffer.wrap(file);
        if (file.length < 8 || png.getLong() != PngOutline.SIGNATURE) {
            return Optional.empty();
        }
        var copy = new ByteArrayOutputStream(file.length);
        copy.write(file, 0, 8);
        while (png.remaining() >= 12) {
            int at = png.position();
            int length = png.getInt();
            if (length < 0 || length + 8L > png.remaining()) {
                return Optional.empty();
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                copy.write(file, at, length + 12);
            }
            if (type.equals("IEND")) {
                return Optional.of(copy.toByteArray());
            }
            png.position(at + length + 12);
        }
        return Optional.empty();
    }
}
