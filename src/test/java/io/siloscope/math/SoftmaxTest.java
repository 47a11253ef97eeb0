package io.siloscope.math;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SoftmaxTest {

    @Test
    void probabilitiesAreThoseOfTheFormula() {
        double[] p = Softmax.of(new double[]{0, Math.log(3)}, 1);
        assertThat(p).containsExactly(new double[]{0.25, 0.75}, within(1e-15));
    }

    @Test
    void theTemperatureDividesTheValues() {
        assertThat(Softmax.of(new double[]{0.2, 0.5, -0.1}, 0.1))
                .containsExactly(Softmax.of(new double[]{2, 5, -1}, 1), within(1e-12));
    }

    @Test
    void hugeValuesDoNotOverflow() {
        double[] p = Softmax.of(new double[]{1e6, 1e6, -1e6}, 1);
        assertThat(p).containsExactly(0.5, 0.5, 0);
        assertThat(Arrays.stream(p).sum()).isEqualTo(1);
    }
}
