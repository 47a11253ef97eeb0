package io.siloscope.federate.compress;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every compression promises.
class DeltaTest {

    static List<Compression> compressions() {
        return List.of(new Compression.Fp16(), new Compression.Bf16(),
                new Compression.Int8(Compression.CHUNK),
                new Compression.Int8PerTensor(), new Compression.TopK(0.1), new Compression.TopK(1));
    }

    private static Weights model(double scale, int seed) {
        var random = new Random(seed);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("conv.weight", random(random, scale, 40, 10, 3, 3));
        tensors.put("conv.bias", random(random, scale, 40));
        tensors.put("counter", Tensor.of(new float[]{16_777_216f + seed}));
        tensors.put("linear.weight", random(random, scale, 7, 401));
        return Weights.of(tensors);
    }

    private static Tensor random(Random random, double scale, int... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return Tensor.of(values, shape);
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void theReceiverMakesTheModelThatTheSenderKnows(Compression compression) {
        Weights base = model(1, 1);
        Weights next = base.plus(model(0.01, 2));
        Delta delta = Delta.of(compression, base, next, Optional.empty());
        assertThat(Delta.open(compression, base, delta.payload())).isEqualTo(delta.received());
        assertThat(delta.received().names()).isEqualTo(base.names());
        assertThat(delta.received().tensor("conv.bias")).isEqualTo(next.tensor("conv.bias"));
        assertThat(delta.received().tensor("counter")).isEqualTo(next.tensor("counter"));
        assertThat(delta.lost().isPresent()).isEqualTo(compression.feedback());
        assertThat(Delta.of(compression, base, next, Optional.empty()).payload()).isEqualTo(delta.payload());
    }

    /// Sent again and again towards one target, with feedback nothing stays lost.
    @ParameterizedTest
    @MethodSource("compressions")
    void whatIsLostComesLater(Compression compression) {
        Weights base = model(1, 1);
        Weights target = base.plus(model(0.01, 2));
        double before = distance(base, target);
        for (int round = 0; round < 30; round++) {
            base = Delta.of(compression, base, target, Optional.empty()).received();
        }
        assertThat(distance(base, target)).isLessThan(0.02 * before);

        Optional<Weights> left = Optional.empty();
        Weights sum = model(0, 1);
        Weights sent = sum;
        Weights step = model(0.01, 3);
        for (int round = 0; round < 40; round++) {
            Delta delta = Delta.of(compression, sent, sent.plus(step), left);
            sum = sum.plus(step);
            sent = delta.received();
            left = delta.lost();
        }
        assertThat(distance(sent, sum)).isLessThan(0.2 * distance(model(0, 1), sum));
    }

    private static double distance(Weights left, Weights right) {
        double squares = 0;
        for (String name : List.of("conv.weight", "linear.weight")) {
            for (int i = 0; i < left.tensor(name).size(); i++) {
                squares += Math.pow(left.tensor(name).at(i) - right.tensor(name).at(i), 2);
            }
        }
        return Math.sqrt(squares);
    }

    @Test
    void eightBitsTakeAQuarterOfTheBytes() {
        Weights base = model(1, 1);
        int whole = Safetensors.write(base).length;
        byte[] packed = Delta.of(new Compression.Int8(Compression.CHUNK), base, model(1, 2), Optional.empty())
                .payload();
        assertThat(packed.length).isLessThan((int) (0.3 * whole));
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void aPayloadThatDoesNotFitIsRefused(Compression compression) {
        Weights base = model(1, 1);
        byte[] payload = Delta.of(compression, base, model(1, 2), Optional.empty()).payload();
        Map<String, Safetensors.Raw> parts = new LinkedHashMap<>(Safetensors.readRaw(payload));
        Safetensors.Raw bias = parts.remove("conv.bias");
        assertThatThrownBy(() -> Delta.open(compression, base, Safetensors.write(parts)))
                .isInstanceOf(FormatException.class).hasMessageContaining("missing");
        parts.put("conv.bias", bias);
        parts.put("extra", Safetensors.Raw.of(new float[2], 2));
        assertThatThrownBy(() -> Delta.open(compression, base, Safetensors.write(parts)))
                .isInstanceOf(FormatException.class).hasMessageContaining("extra");
        for (int length = 0; length < payload.length; length += 97) {
            byte[] cut = Arrays.copyOf(payload, length);
            assertThatThrownBy(() -> Delta.open(compression, base, cut)).isInstanceOf(FormatException.class);
        }
    }

    @Test
    void namesAreReadAndOthersRefused() {
        assertThat(Compression.parse("none")).isEqualTo(new Compression.None());
        assertThat(Compression.parse("int8")).isEqualTo(new Compression.Int8(Compression.CHUNK));
        assertThat(Compression.parse("top-k:0.05")).isEqualTo(new Compression.TopK(0.05));
        assertThatThrownBy(() -> Compression.parse("top-k")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("top-k:SHARE");
        assertThatThrownBy(() -> Compression.parse("gzip")).hasMessageContaining("gzip");
        assertThatThrownBy(() -> new Compression.TopK(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Compression.Int8(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
