package io.siloscope.federate.compress;

import java.nio.ByteBuffer;
import java.util.Map;

import io.siloscope.format.Safetensors;

/// Eight bits a number, with one scale for each run of neighbours: `scale = max|x| / 127`, `q = rint(x / scale)`.
///
/// @param chunk numbers that share a scale; the last run of a tensor may be shorter
record Int8Chunks(int chunk) implements TensorCodec {

    private static final int LARGEST = 127;

    Int8Chunks {
        if (chunk < 1) {
            throw new IllegalArgumentException("A scale is shared by one number or more, not " + chunk);
        }
    }

    @Override
    public Map<String, Safetensors.Raw> encode(float[] values, int[] shape) {
        float[] scales = new float[Math.ceilDiv(values.length, chunk)];
        byte[] codes = new byte[values.length];
        for (int c = 0; c < scales.length; c++) {
            int to = Math.min(values.length, (c + 1) * chunk);
            scales[c] = scale(values, c * chunk, to);
            for (int i = c * chunk; i < to && scales[c] != 0; i++) {
                double code = Math.rint((double) values[i] / (double) scales[c]);
                codes[i] = (byte) Math.clamp(code, -LARGEST, LARGEST);
            }
        }
        return Map.of("", new Safetensors.Raw(Safetensors.Type.I8, shape, ByteBuffer.wrap(codes)), ".scales",
                Safetensors.Raw.of(scales, scales.length));
    }

    private static float scale(float[] values, int from, int to) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return (float) (largest / (double) LARGEST);
    }

    @Override
    public float[] decode(Map<String, Safetensors.Raw> parts, int size) {
        Safetensors.Raw codes = Parts.of(parts, "", Safetensors.Type.I8, size);
        float[] scales = Parts.of(parts, ".scales", Safetensors.Type.F32, Math.ceilDiv(size, chunk)).floats();
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (codes.bytes().get(i) * (double) scales[i / chunk]);
        }
        return values;
    }
}
