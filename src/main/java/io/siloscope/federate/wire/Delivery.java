package io.siloscope.federate.wire;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HexFormat;

import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;
import io.siloscope.math.Sha256;
import io.siloscope.math.Weights;

/// Announced weights on their way in. Frames may come in any order; the whole is checked by its digest.
final class Delivery {

    private final String digest;
    private final byte[] bytes;
    private final BitSet seen = new BitSet();

    /// @param limit the most bytes that the receiver is ready to hold
    Delivery(String digest, int size, int limit) {
        if (size < 1 || size > limit) {
            throw new FormatException("Weights of " + size + " bytes were announced; the limit is " + limit);
        }
        this.digest = digest;
        this.bytes = new byte[size];
    }

    String digest() {
        return digest;
    }

    void add(byte[] frame) {
        if (frame.length <= Parcel.HEADER) {
            throw new FormatException("A frame of " + frame.length + " bytes carries no weights");
        }
        ByteBuffer buffer = ByteBuffer.wrap(frame);
        byte[] name = new byte[32];
        buffer.get(name);
        int index = buffer.getInt();
        int count = buffer.getInt();
        int from = index * Parcel.PART;
        if (!HexFormat.of().formatHex(name).equals(digest) || count != Parcel.frames(bytes.length)
                || index < 0
                || index >= count || buffer.remaining() != Math.min(Parcel.PART, bytes.length - from)) {
            throw new FormatException("Frame " + index + " of " + count + " belongs to no announced weights");
        }
        buffer.get(bytes, from, buffer.remaining());
        seen.set(index);
    }

    boolean complete() {
        return seen.cardinality() == Parcel.frames(bytes.length);
    }

    /// The weights, once complete.
    ///
    /// @throws FormatException when the bytes are not those announced, or no weights
    Weights open() {
        if (!Sha256.of(bytes).equals(digest)) {
            throw new FormatException("The weights arrived damaged: their digest differs");
        }
        return Safetensors.read(bytes);
    }
}
