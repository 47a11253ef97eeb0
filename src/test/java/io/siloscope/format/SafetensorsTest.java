package io.siloscope.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SafetensorsTest {

    private static Weights some() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("z", Tensor.of(new float[]{1, -2, 3.5f, Float.MIN_VALUE, 0, 9}, 2, 3));
        tensors.put("a", Tensor.of(new float[]{7}, new int[0]));
        return Weights.of(tensors);
    }

    @Test
    void weightsComeBackEqualAndInOrder() {
        byte[] bytes = Safetensors.write(some());
        assertThat(Safetensors.read(bytes)).isEqualTo(some());
        assertThat(Safetensors.read(bytes).names()).containsExactly("z", "a");
        assertThat(bytes).isEqualTo(Safetensors.write(Safetensors.read(bytes)));
    }

    @Test
    void theLayoutIsThatOfTheFormat() {
        byte[] bytes = Safetensors.write(some());
        long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertThat(header % 8).isZero();
        assertThat(new String(bytes, 8, (int) header, StandardCharsets.UTF_8))
                .startsWith("{\"z\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]},\"a\"");
        assertThat(bytes).hasSize((int) (8 + header + 28));
    }

    @Test
    void halfPrecisionIsNamedAndRefused() {
        String header = "{\"w\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}";
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length() + 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length()).put(header.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Safetensors.read(bytes.array()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("Tensor w is F16");
    }

    @Property(tries = 300)
    void damagedBytesAreRefusedOrReadButNeverCrash(@ForAll int place, @ForAll byte value, @ForAll int cut) {
        byte[] bytes = Safetensors.write(some());
        bytes[Math.floorMod(place, bytes.length)] = value;
        byte[] damaged = Arrays.copyOf(bytes, bytes.length - Math.floorMod(cut, 12));
        try {
            Safetensors.read(damaged);
        } catch (FormatException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }
}
