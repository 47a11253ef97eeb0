package io.siloscope.ingest.dicom;

import java.nio.ByteOrder;
import java.util.Map;

import io.siloscope.format.FormatException;

/// How a file's elements and pixels are written (PS3.5, section 10 and annex A).
enum TransferSyntax {
    IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED, RUN_LENGTH, JPEG, JPEG_LOSSLESS;

    private static final String ROOT = "1.2.840.10008.1.2";
    private static final Map<String, String> UNREADABLE = Map.ofEntries(
            Map.entry(".4.80", "JPEG-LS"), Map.entry(".4.81", "JPEG-LS"),
            Map.entry(".4.90", "JPEG 2000"), Map.entry(".4.91", "JPEG 2000"),
            Map.entry(".4.92", "JPEG 2000"), Map.entry(".4.93", "JPEG 2000"),
            Map.entry(".4.100", "MPEG-2 video"), Map.entry(".4.101", "MPEG-2 video"),
            Map.entry(".4.102", "MPEG-4 video"), Map.entry(".4.103", "MPEG-4 video"),
            Map.entry(".4.104", "MPEG-4 video"), Map.entry(".4.105", "MPEG-4 video"),
            Map.entry(".4.106", "MPEG-4 video"), Map.entry(".4.107", "HEVC video"),
            Map.entry(".4.108", "HEVC video"), Map.entry(".4.110", "JPEG XL"),
            Map.entry(".4.111", "JPEG XL"), Map.entry(".4.112", "JPEG XL"),
            Map.entry(".4.201", "High-Throughput JPEG 2000"),
            Map.entry(".4.202", "High-Throughput JPEG 2000"),
            Map.entry(".4.203", "High-Throughput JPEG 2000"));

    /// @throws FormatException when pixels of that kind cannot be read, naming the kind
    static TransferSyntax of(String uid) {
        String kind = uid.startsWith(ROOT) ? uid.substring(ROOT.length()) : uid;
        return switch (kind) {
            case "" -> IMPLICIT;
            case ".1" -> EXPLICIT;
            case ".1.99" -> DEFLATED;
            case ".2" -> BIG_ENDIAN;
            case ".5" -> RUN_LENGTH;
            case ".4.50", ".4.51" -> JPEG;
            case ".4.57", ".4.70" -> JPEG_LOSSLESS;
            default -> throw new FormatException("Its pixels are written as "
                    + UNREADABLE.getOrDefault(kind, "transfer syntax " + uid)
                    + ", which is not read here; convert it to an uncompressed or JPEG transfer syntax");
        };
    }

    ByteOrder order() {
        return this == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
}
