package io.siloscope.federate.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.siloscope.federate.compress.Delta;
import io.siloscope.format.WeightBytes;
import io.siloscope.math.Sha256;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// Weights ready to be sent: whole as their safetensors bytes, or as a difference; cut into frames, which are made when they
/// are asked for.
///
/// A frame is the digest of all the bytes (32 bytes), its index and the number of frames (4 bytes each, big-endian),
/// then its part of the bytes.
final class Parcel {

    static final int HEADER = 40;
    static final int PART = Wire.FRAME - HEADER;

    private final Weights weights;
    private final Content content;
    private final Transfer transfer;
    private double norm = Double.NaN;

    private Parcel(Weights weights, Content content, Transfer transfer) {
        this.weights = weights;
        this.content = content;
        this.transfer = transfer;
    }

    /// The bytes that are sent, from one on.
    private interface Content {
        void read(int from, ByteBuffer into);
    }

    /// Whole weights.
    static Parcel whole(Weights weights) {
        var bytes = new WeightBytes(weights);
        return new Parcel(weights, bytes::read, Transfer.whole(bytes.digest(), bytes.size()));
    }

    /// A difference.
    ///
    /// @param base the digest of the weights that it is from
    /// @param result the digest of the weights that come of it
    static Parcel of(Delta delta, String base, String result) {
        byte[] bytes = Zip.around(delta.payload());
        return new Parcel(delta.received(), (from, into) -> into.put(bytes, from, into.remaining()),
                new Transfer(Sha256.of(bytes), bytes.length, base, result,
                        bytes.length < delta.payload().length));
    }

    /// The digest of weights as whole parcels name them.
    static String digest(Weights weights) {
        return new WeightBytes(weights).digest();
    }

    Weights weights() {
        return weights;
    }

    Transfer transfer() {
        return transfer;
    }

    /// The norm of the weights, computed when it is first asked for.
    synchronized double norm() {
        if (Double.isNaN(norm)) {
            norm = weights.norm();
        }
        return norm;
    }

    int frames() {
        return frames(transfer.size());
    }

    static int frames(int size) {
        return Math.ceilDiv(size, PART);
    }

    /// The payload of one frame.
    byte[] frame(int index) {
        int from = index * PART;
        ByteBuffer frame = ByteBuffer.allocate(HEADER + Math.min(PART, transfer.size() - from))
                .put(HexFormat.of().parseHex(transfer.digest())).putInt(index).putInt(frames());
        content.read(from, frame);
        return frame.array();
    }

    /// The tensors that have bytes in one frame; in one of a difference it may be any.
    List<String> tensors(int index) {
        if (!transfer.base().isEmpty()) {
            return weights.names();
        }
        long from = (long) index * PART;
        long end = transfer.size() - 4 * weights.size();
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Tensor> entry : weights.tensors().entrySet()) {
            long start = end;
            end += 4L * entry.getValue().size();
            if (start < from + PART && end > from) {
                names.add(entry.getKey());
            }
        }
        return names;
    }
}
