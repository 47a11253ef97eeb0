package io.siloscope.math;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WeightsTest {

    private final Weights weights = of("a", Tensor.of(new float[]{1, 2, 3, 4}, 2, 2), "b",
            Tensor.of(new float[]{5}, 1));

    @Test
    void sumScaleAndNormWorkElementByElement() {
        Weights twice = weights.plus(weights);
        assertThat(twice).isEqualTo(weights.scaled(2));
        assertThat(twice.tensor("a").toArray()).containsExactly(2, 4, 6, 8);
        assertThat(weights.norm()).isCloseTo(Math.sqrt(55), within(1e-12));
    }

    @Test
    void theFirstDifferentTensorIsNamed() {
        Weights other = of("a", Tensor.of(new float[4], 4), "b", Tensor.of(new float[1], 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.plus(other))
                .withMessageContaining("Tensor a is Tensor[2, 2] here and Tensor[4] there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights
                        .plus(of("b", Tensor.of(new float[1], 1), "a", Tensor.of(new float[4], 2, 2))))
                .withMessageContaining("[a, b] and [b, a]");
    }

    @Test
    void theDigestSeesNameShapeAndEveryBit() {
        assertThat(weights.digest()).isEqualTo(weights.scaled(1).digest());
        assertThat(weights.digest())
                .isNotEqualTo(
                        of("a", Tensor.of(new float[]{1, 2, 3, 4}, 4), "b", Tensor.of(new float[]{5}, 1))
                                .digest())
                .isNotEqualTo(
                        of("a", Tensor.of(new float[]{1, 2, 3, 4}, 2, 2), "c", Tensor.of(new float[]{5}, 1))
                                .digest())
                .isNotEqualTo(of("a", Tensor.of(new float[]{1, 2, 3, Math.nextUp(4f)}, 2, 2), "b",
                        Tensor.of(new float[]{5}, 1)).digest());
    }

    @Test
    void aShapeThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new float[5], 2, 3))
                .withMessageContaining("[2, 3] holds 6 elements, not 5");
    }

    private static Weights of(String first, Tensor one, String second, Tensor two) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(first, one);
        tensors.put(second, two);
        return Weights.of(tensors);
    }
}
