package io.siloscope.federate.compress;

import java.nio.ByteBuffer;
import java.util.Map;

import io.siloscope.format.Safetensors;

/// Eight bits a number over the tensor's own range, which always holds 0: `q = rint(x / scale) + zero`, with
/// `scale = (max − min) / 255`. One large number costs all others their precision; [Int8Chunks] limits that to its run.
final class Int8Affine implements TensorCodec {

    private static final double LEVELS = 255;
    private static final int LEAST = -128;
    private static final int MOST = 127;

    /// The line between codes and numbers: `x = (q − zero) · scale`.
    record Line(float scale, int zero) {

        static Line through(float[] values) {
            double low = 0;
            double high = 0;
            for (float value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            float scale = (float) ((high - low) / LEVELS);
            return scale == 0 ? new Line(0, 0)
                    : new Line(scale, (int) Math.clamp(Math.rint(LEAST - low / (double) scale), LEAST, MOST));
        }

        byte code(float value) {
            return scale == 0 ? 0
                    : (byte) Math.clamp(Math.rint((double) value / (double) scale) + zero, LEAST, MOST);
        }

        float value(byte code) {
            return (float) ((code - zero) * (double) scale);
        }
    }

    @Override
    public Map<String, Safetensors.Raw> encode(float[] values, int[] shape) {
        Line line = Line.through(values);
        byte[] codes = new byte[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = line.code(values[i]);
        }
        return Map.of("", new Safetensors.Raw(Safetensors.Type.I8, shape, ByteBuffer.wrap(codes)), ".line",
                Safetensors.Raw.of(new float[]{line.scale(), line.zero()}, 2));
    }

    @Override
    public float[] decode(Map<String, Safetensors.Raw> parts, int size) {
        Safetensors.Raw codes = Parts.of(parts, "", Safetensors.Type.I8, size);
        float[] facts = Parts.of(parts, ".line", Safetensors.Type.F32, 2).floats();
        Line line = new Line(facts[0], (int) facts[1]);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = line.value(codes.bytes().get(i));
        }
        return values;
    }
}
