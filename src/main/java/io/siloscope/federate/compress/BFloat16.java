package io.siloscope.federate.compress;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

import io.siloscope.format.Safetensors;

/// The upper half of a float32: 8 significant bits and the whole range; rounded to nearest, ties to even.
final class BFloat16 implements TensorCodec {

    private static final int QUIET = 0x0040;

    @Override
    public Map<String, Safetensors.Raw> encode(float[] values, int[] shape) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(bits(value));
        }
        return Map.of("", new Safetensors.Raw(Safetensors.Type.BF16, shape, bytes.flip()));
    }

    private static short bits(float value) {
        int all = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) ((all >>> 16) | QUIET);
        }
        int half = 0x7FFF + ((all >>> 16) & 1);
        return (short) ((all + half) >>> 16);
    }

    @Override
    public float[] decode(Map<String, Safetensors.Raw> parts, int size) {
        Safetensors.Raw upper = Parts.of(parts, "", Safetensors.Type.BF16, size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = Float.intBitsToFloat(upper.bytes().getShort(2 * i) << 16);
        }
        return values;
    }
}
