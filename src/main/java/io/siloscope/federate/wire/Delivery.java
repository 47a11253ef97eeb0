package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;

import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.compress.Delta;
import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;
import io.siloscope.format.StoredWeights;
import io.siloscope.math.Sha256;
import io.siloscope.math.Weights;

/// Announced weights on their way in. Frames may come in any order and over several connections; the whole is checked by its
/// digest. Thread-safe.
final class Delivery {

    private final Transfer transfer;
    private final int limit;
    private final Basin basin;
    private final BitSet seen = new BitSet();
    /// The bytes so far, while each frame came once and in order.
    private final MessageDigest arriving = Sha256.digest();
    private boolean inOrder = true;
    private boolean removed;

    /// A delivery into memory.
    ///
    /// @param limit the most bytes that the receiver is ready to hold
    Delivery(Transfer transfer, int limit) {
        this(transfer, limit, new Basin.Memory(room(transfer, limit)));
    }

    /// A delivery into memory, or into a file of the spool where it is large.
    ///
    /// @param limit the most bytes that the receiver is ready to hold
    static Delivery into(Spool spool, Transfer transfer, int limit) throws IOException {
        requireWithin(limit, transfer);
        return transfer.size() > Spool.SMALL
                ? new Delivery(transfer, limit, new Basin.Disk(spool.file(transfer.size()), spool))
                : new Delivery(transfer, limit);
    }

    private Delivery(Transfer transfer, int limit, Basin basin) {
        this.transfer = transfer;
        this.limit = limit;
        this.basin = basin;
    }

    private static byte[] room(Transfer transfer, int limit) {
        requireWithin(limit, transfer);
        return new byte[transfer.size()];
    }

    private static void requireWithin(int limit, Transfer transfer) {
        if (transfer.size() < 1 || transfer.size() > limit) {
            throw new FormatException(
                    "Weights of " + transfer.size() + " bytes were announced; the limit is " + limit);
        }
    }

    Transfer transfer() {
        return transfer;
    }

    synchronized void add(byte[] frame) throws IOException {
        if (removed) {
            throw new FormatException("The weights come too late: nobody waits for them any more");
        }
        if (frame.length <= Parcel.HEADER) {
            throw new FormatException("A frame of " + frame.length + " bytes carries no weights");
        }
        ByteBuffer buffer = ByteBuffer.wrap(frame);
        byte[] name = new byte[32];
        buffer.get(name);
        int index = buffer.getInt();
        int count = buffer.getInt();
        if (!HexFormat.of().formatHex(name).equals(transfer.digest())
                || count != Parcel.frames(transfer.size())
                || index < 0
                || index >= count
                || buffer.remaining() != Math.min(Parcel.PART, transfer.size() - index * Parcel.PART)) {
            throw new FormatException("Frame " + index + " of " + count + " belongs to no announced weights");
        }
        inOrder &= index == seen.cardinality();
        if (inOrder) {
            arriving.update(buffer.duplicate());
        }
        basin.put(index * Parcel.PART, buffer);
        seen.set(index);
    }

    synchronized boolean complete() {
        return seen.cardinality() == Parcel.frames(transfer.size());
    }

    /// What need not be sent again.
    synchronized Resume resume() {
        return new Resume(transfer.digest(), seen.nextClearBit(0));
    }

    /// The weights, once complete.
    ///
    /// @param base the weights that a difference is from, nothing for whole weights
    /// @throws FormatException when the bytes are not those announced, or no weights
    synchronized Weights open(Compression compression, Optional<Weights> base) throws IOException {
        String digest = inOrder ? Sha256.hex(arriving) : basin.digest();
        // Asked again, it starts from nothing.
        inOrder = false;
        if (!digest.equals(transfer.digest())) {
            throw new FormatException("The weights arrived damaged: their digest differs");
        }
        if (base.isEmpty() && !transfer.zstd() && basin instanceof Basin.Disk(Path file, _)) {
            return StoredWeights.open(file);
        }
        byte[] payload = transfer.zstd() ? Zip.open(basin.bytes(), limit) : basin.bytes();
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
        return basin instanceof Basin.Disk(Path file, _) ? Spool.stored(weights, file) : weights;
    }

    /// Throws away what has come, in memory or on disk.
    synchronized void remove() {
        removed = true;
        basin.remove();
    }
}
