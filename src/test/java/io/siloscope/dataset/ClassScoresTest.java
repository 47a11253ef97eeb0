package io.siloscope.dataset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClassScoresTest {

    private static final ClassScores SCORES = scores(new int[]{0, 2, 3}, 0.5, 0.9, 0.7, 0.4, 0.4, 0.1);

    @Test
    void bestAndSecondAreClassesNotColumns() {
        assertThat(SCORES.best(0)).isEqualTo(2);
        assertThat(SCORES.second(0)).isEqualTo(3);
    }

    @Test
    void equalScoresGoToTheSmallestClass() {
        assertThat(SCORES.best(1)).isEqualTo(0);
        assertThat(SCORES.second(1)).isEqualTo(2);
    }

    @Test
    void aClassWithoutAColumnIsNotANumber() {
        assertThat(SCORES.byClass(0)).containsExactly(0.5, Double.NaN, 0.9, 0.7);
    }

    @Test
    void anOnlyClassIsItsOwnRunnerUp() {
        assertThat(scores(new int[]{3}, 0.2).second(0)).isEqualTo(3);
    }

    @Test
    void columnsOutOfOrderAreMisuse() {
        assertThatThrownBy(() -> scores(new int[]{2, 0}, 1, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 0]");
        assertThatThrownBy(() -> scores(new int[]{4}, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scores(new int[]{0, 1}, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClassScores scores(int[] classes, double... values) {
        return new ClassScores(ClassScores.Kind.SIMILARITY, 4, classes, values);
    }
}
