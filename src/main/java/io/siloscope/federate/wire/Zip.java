package io.siloscope.federate.wire;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.siloscope.format.FormatException;

/// Zstandard around a payload, where it pays.
final class Zip {

    private static final int LEVEL = 3;
    /// It must save a twentieth.
    private static final double PAYS = 0.95;

    private Zip() {}

    /// The compressed bytes, or the same array where that is hardly shorter.
    static byte[] around(byte[] payload) {
        byte[] zipped = Zstd.compress(payload, LEVEL);
        return zipped.length < PAYS * payload.length ? zipped : payload;
    }

    /// The bytes as they were.
    ///
    /// @param limit the most that the receiver is ready to hold
    /// @throws FormatException when they are damaged, or would be too many
    static byte[] open(byte[] zipped, int limit) {
        try {
            long size = Zstd.getFrameContentSize(zipped);
            if (size < 0 || size > limit) {
                throw new FormatException(
                        "Compressed weights would take " + size + " bytes; the limit is " + limit);
            }
            return Zstd.decompress(zipped, (int) size);
        } catch (ZstdException e) {
            throw new FormatException("Compressed weights are damaged: " + e.getMessage(), e);
        }
    }
}
