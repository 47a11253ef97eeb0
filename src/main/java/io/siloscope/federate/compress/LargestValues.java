package io.siloscope.federate.compress;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;

/// Top-k: the numbers of largest magnitude with their places; all others count as 0. Of equals the lower place is sent.
///
/// @param share of the numbers that are sent, rounded up: above 0, up to 1
record LargestValues(double share) implements TensorCodec {

    LargestValues {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share that is sent lies above 0 and up to 1, not " + share);
        }
    }

    int count(int size) {
        return (int) Math.ceil(share * size);
    }

    /// The places of the `count` largest, ascending.
    static int[] places(float[] values, int count) {
        if (count >= values.length) {
            return IntStream.range(0, values.length).toArray();
        }
        float[] magnitudes = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            magnitudes[i] = Math.abs(values[i]);
        }
        float[] sorted = magnitudes.clone();
        Arrays.sort(sorted);
        float least = sorted[values.length - count];
        return IntStream.range(0, values.length).filter(i -> magnitudes[i] >= least).boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -magnitudes[i]).thenComparing(i -> i))
                .limit(count)
                .mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public Map<String, Safetensors.Raw> encode(float[] values, int[] shape) {
        int[] places = places(values, count(values.length));
        ByteBuffer bytes = ByteBuffer.allocate(4 * places.length).order(ByteOrder.LITTLE_ENDIAN);
        float[] sent = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            bytes.putInt(places[i]);
            sent[i] = values[places[i]];
        }
        return Map.of(".places",
                new Safetensors.Raw(Safetensors.Type.I32, new int[]{places.length}, bytes.flip()),
                "", Safetensors.Raw.of(sent, sent.length));
    }

    @Override
    public float[] decode(Map<String, Safetensors.Raw> parts, int size) {
        int count = count(size);
        Safetensors.Raw places = Parts.of(parts, ".places", Safetensors.Type.I32, count);
        float[] sent = Parts.of(parts, "", Safetensors.Type.F32, count).floats();
        float[] values = new float[size];
        for (int i = 0; i < count; i++) {
            int place = places.bytes().getInt(4 * i);
            if (place < 0 || place >= size) {
                throw new FormatException("A number is sent for place " + place + " of " + size);
            }
            values[place] = sent[i];
        }
        return values;
    }
}
