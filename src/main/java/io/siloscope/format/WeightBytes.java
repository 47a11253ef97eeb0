package io.siloscope.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

import io.siloscope.math.Sha256;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// The safetensors bytes of weights, made piece by piece when they are asked for: nothing but the header is held beside the
/// weights. Thread-safe.
public final class WeightBytes {

    private static final int PIECE = 1 << 18;

    private final Weights weights;
    private final byte[] header;
    private final int size;

    /// Of these weights.
    ///
    /// @throws ArithmeticException when they have 2 GiB or more
    public WeightBytes(Weights weights) {
        this.weights = weights;
        this.header = Safetensors.header(weights);
        this.size = Math.toIntExact(header.length + 4 * weights.size());
    }

    /// How many bytes there are.
    public int size() {
        return size;
    }

    /// Fills `into` with the bytes from `from` on.
    ///
    /// @param from a multiple of 4, as the number of bytes wanted
    public void read(int from, ByteBuffer into) {
        if (from % Float.BYTES != 0 || into.remaining() % Float.BYTES != 0) {
            throw new IllegalArgumentException(
                    "Weights are read by four bytes, not " + into.remaining() + " from " + from);
        }
        if (from < header.length) {
            into.put(header, from, Math.min(into.remaining(), header.length - from));
        }
        long wanted = Math.max(0, from - header.length) / Float.BYTES;
        for (Tensor tensor : weights.tensors().values()) {
            if (!into.hasRemaining()) {
                return;
            }
            if (wanted >= tensor.size()) {
                wanted -= tensor.size();
            } else {
                put(tensor, (int) wanted, into);
                wanted = 0;
            }
        }
    }

    private static void put(Tensor tensor, int from, ByteBuffer into) {
        int count = Math.min(tensor.size() - from, into.remaining() / Float.BYTES);
        into.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(tensor.buffer(from, count));
        into.position(into.position() + Float.BYTES * count);
    }

    /// Takes some bytes.
    @FunctionalInterface
    public interface Sink<X extends Exception> {
        /// Takes the next bytes; not to be kept.
        void take(ByteBuffer bytes) throws X;
    }

    /// Hands all bytes over, in order.
    public <X extends Exception> void forEach(Sink<X> sink) throws X {
        for (int from = 0; from < size; from += PIECE) {
            ByteBuffer piece = ByteBuffer.allocate(Math.min(PIECE, size - from));
            read(from, piece);
            sink.take(piece.flip());
        }
    }

    /// SHA-256 of all bytes, in hexadecimal.
    public String digest() {
        MessageDigest sha = Sha256.digest();
        forEach(sha::update);
        return Sha256.hex(sha);
    }
}
