package io.siloscope.federate.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.siloscope.format.Safetensors;
import io.siloscope.math.Sha256;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// Weights ready to be sent: their safetensors bytes, named by their SHA-256 and cut into frames.
///
/// A frame is the digest of the whole (32 bytes), its index and the number of frames (4 bytes each, big-endian),
/// then its part of the bytes.
final class Parcel {

    static final int HEADER = 40;
    static final int PART = Wire.FRAME - HEADER;

    private final Weights weights;
    private final byte[] bytes;
    private final String digest;

    Parcel(Weights weights) {
        this.weights = weights;
        this.bytes = Safetensors.write(weights);
        this.digest = Sha256.of(bytes);
    }

    /// True for the very same weights.
    @SuppressWarnings("ReferenceEquality")
    boolean holds(Weights others) {
        return weights == others;
    }

    String digest() {
        return digest;
    }

    int size() {
        return bytes.length;
    }

    double norm() {
        return weights.norm();
    }

    int frames() {
        return frames(bytes.length);
    }

    static int frames(int size) {
        return Math.ceilDiv(size, PART);
    }

    /// The payload of one frame.
    byte[] frame(int index) {
        int from = index * PART;
        int length = Math.min(PART, bytes.length - from);
        return ByteBuffer.allocate(HEADER + length).put(HexFormat.of().parseHex(digest)).putInt(index)
                .putInt(frames()).put(bytes, from, length).array();
    }

    /// The tensors that have bytes in one frame.
    List<String> tensors(int index) {
        long from = (long) index * PART;
        long end = bytes.length - 4 * weights.size();
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
