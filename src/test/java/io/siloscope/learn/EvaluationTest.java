package io.siloscope.learn;

import java.util.List;

import io.siloscope.math.FloatMatrix;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class EvaluationTest {

    @Test
    void figuresMatchAHandCountedCase() {
        FloatMatrix rows = FloatMatrix.of(new float[]{
            -0.1f, -2.4f, -9f,
            -0.5f, -1.0f, -9f,
            -3.0f, -0.1f, -9f,
            -0.7f, -0.7f, -9f}, 4, 3);
        Evaluation evaluation = Evaluation.of(rows, new int[]{0, 1, 1, 1});
        assertThat(evaluation.correct()).containsExactly(1, 1, 0);
        assertThat(evaluation.total()).containsExactly(1, 3, 0);
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        assertThat(evaluation.balancedAccuracy()).isCloseTo((1 + 1 / 3.0) / 2, within(1e-12));
        assertThat(evaluation.meanLoss()).isCloseTo((0.1 + 1.0 + 0.1 + 0.7) / 4, within(1e-6));
    }

    @Test
    void anEvaluationOfNothingIsRefused() {
        assertThatThrownBy(() -> new Evaluation(List.of(0, 0), List.of(0, 0), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
