package io.siloscope.federate.wire;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;

import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.compress.Delta;
import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;
import io.siloscope.math.Sha256;
import io.siloscope.math.Weights;

/// Announced weights on their way in. Frames may come in any order and over several connections; the whole is checked by its
/// digest. Thread-safe.
final class Delivery {

    private final Transfer transfer;
    private final int limit;
    private final byte[] bytes;
    private final BitSet seen = new BitSet();

    /// @param limit the most bytes that the receiver is ready to hold
    Delivery(Transfer transfer, int limit) {
        if (transfer.size() < 1 || transfer.size() > limit) {
            throw new FormatException(
                    "Weights of " + transfer.size() + " bytes were announced; the limit is " + limit);
        }
        this.transfer = transfer;
        this.limit = limit;
        this.bytes = new byte[transfer.size()];
    }

    Transfer transfer() {
        return transfer;
    }

    synchronized void add(byte[] frame) {
        if (frame.length <= Parcel.HEADER) {
            throw new FormatException("A frame of " + frame.length + " bytes carries no weights");
        }
        ByteBuffer buffer = ByteBuffer.wrap(frame);
        byte[] name = new byte[32];
        buffer.get(name);
        int index = buffer.getInt();
        int count = buffer.getInt();
        if (!HexFormat.of().formatHex(name).equals(transfer.digest()) || count != Parcel.frames(bytes.length)
                || index < 0
                || index >= count
                || buffer.remaining() != Math.min(Parcel.PART, bytes.length - index * Parcel.PART)) {
            throw new FormatException("Frame " + index + " of " + count + " belongs to no announced weights");
        }
        buffer.get(bytes, index * Parcel.PART, buffer.remaining());
        seen.set(index);
    }

    synchronized boolean complete() {
        return seen.cardinality() == Parcel.frames(bytes.length);
    }

    /// What need not be sent again.
    synchronized Resume resume() {
        return new Resume(transfer.digest(), seen.nextClearBit(0));
    }

    /// The weights, once complete.
    ///
    /// @param base the weights that a difference is from, nothing for whole weights
    /// @throws FormatException when the bytes are not those announced, or no weights
    synchronized Weights open(Compression compression, Optional<Weights> base) {
        if (!Sha256.of(bytes).equals(transfer.digest())) {
            throw new FormatException("The weights arrived damaged: their digest differs");
        }
        byte[] payload = transfer.zstd() ? Zip.open(bytes, limit) : bytes;
        if (base.isEmpty()) {
            return Safetensors.read(payload);
        }
        if (compression instanceof Compression.None) {
            throw new FormatException("A difference came in a run that sends whole weights");
        }
        Weights weights = Delta.open(compression, base.get(), payload);
        if (!Parcel.digest(weights).equals(transfer.result())) {
            throw new FormatException("The difference makes other weights than announced");
        }
        return weights;
    }
}
