package io.siloscope.ingest.dicom;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A look-up table (PS3.3, C.11.1.1): values below its first entry take that entry, values beyond its last the last.
///
/// @param first the value of the first entry
/// @param bits of an entry: 8 … 16
record Lut(int first, int bits, int[] entries) {

    /// The table of a descriptor and data, where the data set has both.
    ///
    /// @param signed whether the descriptor's first value may be negative
    static Optional<Lut> of(DataSet set, int descriptorTag, int dataTag, boolean signed) {
        Optional<ByteBuffer> descriptor = set.bytes(descriptorTag).filter(bytes -> bytes.remaining() >= 6);
        Optional<ByteBuffer> data = set.bytes(dataTag);
        if (descriptor.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        int count = descriptor.get().getShort(0) & 0xFFFF;
        int first = signed ? descriptor.get().getShort(2) : descriptor.get().getShort(2) & 0xFFFF;
        int bits = descriptor.get().getShort(4) & 0xFFFF;
        int[] entries = new int[count == 0 ? 1 << 16 : count];
        boolean bytes = data.get().remaining() < 2 * entries.length;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = bytes ? data.get().get(i) & 0xFF : data.get().getShort(2 * i) & 0xFFFF;
        }
        return Optional.of(new Lut(first, bits, entries));
    }

    int at(double value) {
        return entries[Math.clamp(Math.round(value) - first, 0, entries.length - 1)];
    }

    /// The lightest value that its bits can write.
    double max() {
        return (1 << bits) - 1;
    }
}
