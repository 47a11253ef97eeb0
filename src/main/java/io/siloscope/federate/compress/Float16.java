package io.siloscope.federate.compress;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

import io.siloscope.format.Safetensors;

/// IEEE half precision: 11 significant bits, up to 65,504; rounded to nearest, ties to even.
final class Float16 implements TensorCodec {

    @Override
    public Map<String, Safetensors.Raw> encode(float[] values, int[] shape) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return Map.of("", new Safetensors.Raw(Safetensors.Type.F16, shape, bytes.flip()));
    }

    @Override
    public float[] decode(Map<String, Safetensors.Raw> parts, int size) {
        Safetensors.Raw half = Parts.of(parts, "", Safetensors.Type.F16, size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = Float.float16ToFloat(half.bytes().getShort(2 * i));
        }
        return values;
    }
}
