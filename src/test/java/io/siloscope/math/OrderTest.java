package io.siloscope.math;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderTest {

    @Test
    void equalValuesStayInOrderOfPosition() {
        assertThat(Order.descending(new double[]{1, 3, 1, 3, 2})).containsExactly(1, 3, 4, 0, 2);
    }

    @Test
    void bothZerosAreEqual() {
        assertThat(Order.descending(new double[]{-0.0, 0.0, -0.0})).containsExactly(0, 1, 2);
    }

    @Test
    void infinitiesAreInOrder() {
        assertThat(Order.descending(new double[]{Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY}))
                .containsExactly(2, 1, 0);
    }

    @Test
    void notANumberIsNamedByItsPosition() {
        assertThatThrownBy(() -> Order.descending(new double[]{1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at 1");
    }
}
