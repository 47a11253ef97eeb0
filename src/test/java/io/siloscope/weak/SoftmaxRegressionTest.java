package io.siloscope.weak;

import java.util.Random;
import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.CentredUnits;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Softmax;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SoftmaxRegressionTest {

    private static final int ROWS = 90;
    private static final int DIMENSION = 5;

    /// Three clouds around unit vectors.
    private static FloatMatrix clouds(double noise) {
        var random = new Random(4);
        float[] values = new float[ROWS * DIMENSION];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < DIMENSION; j++) {
                values[i * DIMENSION + j] = (float) ((j == i % 3 ? 1 : 0) + noise * random.nextGaussian());
            }
        }
        return FloatMatrix.of(values, ROWS, DIMENSION);
    }

    private static Seeds seeds(int... rows) {
        return Seeds.of(rows, IntStream.of(rows).map(row -> row % 3).toArray(), 4);
    }

    @Test
    void cloudsAreToldApartAndAClassWithoutALabelIsNeverNamed() {
        int[] others = IntStream.range(9, ROWS).toArray();
        ClassScores scores = new LinearPropagation(clouds(0.2))
                .probabilities(seeds(0, 1, 2, 3, 4, 5, 6, 7, 8), others);

        assertThat(scores.classes()).containsExactly(0, 1, 2);
        assertThat(IntStream.range(0, others.length).filter(i -> scores.best(i) == others[i] % 3).count())
                .isGreaterThan(others.length * 9L / 10);
        for (int i = 0; i < others.length; i++) {
            assertThat(IntStream.range(0, 3).mapToDouble(c -> scores.row(0)[c]).sum()).isCloseTo(1,
                    within(1e-9));
        }
    }

    /// The dull twin: plain gradient descent in double, for as long as it takes.
    @Test
    void theFitIsTheMinimumOfTheLoss() {
        FloatMatrix units = CentredUnits.of(clouds(0.6));
        Seeds labelled = seeds(IntStream.range(0, 45).toArray());
        SoftmaxRegression fitted = SoftmaxRegression.fit(units, labelled);
        double[][] twin = descend(units, labelled);

        for (int i = 45; i < ROWS; i++) {
            double[] expected = Softmax.of(logits(twin, units.row(i)), 1);
            double[] found = fitted.probabilities(units.row(i));
            for (int c = 0; c < 3; c++) {
                assertThat(found[c]).isCloseTo(expected[c], within(0.02));
            }
        }
    }

    private static double[][] descend(FloatMatrix units, Seeds labelled) {
        double[][] weights = new double[3][DIMENSION + 1];
        for (int step = 0; step < 20_000; step++) {
            double[][] gradient = new double[3][DIMENSION + 1];
            for (int i = 0; i < labelled.size(); i++) {
                float[] row = units.row(labelled.rows()[i]);
                double[] p = Softmax.of(logits(weights, row), 1);
                for (int c = 0; c < 3; c++) {
                    double error = (p[c] - (labelled.classes()[i] == c ? 1 : 0)) / labelled.size();
                    for (int j = 0; j < DIMENSION; j++) {
                        gradient[c][j] += error * row[j];
                    }
                    gradient[c][DIMENSION] += error;
                }
            }
            for (int c = 0; c < 3; c++) {
                for (int j = 0; j <= DIMENSION; j++) {
                    weights[c][j] -= 0.9 * (gradient[c][j] + (j < DIMENSION ? 3e-4 * weights[c][j] : 0));
                }
            }
        }
        return weights;
    }

    private static double[] logits(double[][] weights, float[] row) {
        double[] logits = new double[3];
        for (int c = 0; c < 3; c++) {
            logits[c] = weights[c][DIMENSION];
            for (int j = 0; j < DIMENSION; j++) {
                logits[c] += weights[c][j] * row[j];
            }
        }
        return logits;
    }

    @Test
    void centredUnitsHaveLengthOneAndAConstantPartIsGone() {
        float[] shifted = clouds(0.3).toArray();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += 100;
        }
        FloatMatrix units = CentredUnits.of(FloatMatrix.of(shifted, ROWS, DIMENSION));
        FloatMatrix plain = CentredUnits.of(clouds(0.3));
        for (int i = 0; i < ROWS; i++) {
            double squares = 0;
            for (float value : units.row(i)) {
                squares += value * value;
            }
            assertThat(squares).isCloseTo(1, within(1e-5));
            assertThat(units.at(i, 0)).isCloseTo(plain.at(i, 0), within(1e-3f));
        }
        assertThat(CentredUnits.of(FloatMatrix.of(new float[]{1, 2, 1, 2}, 2, 2)).toArray()).containsOnly(0);
    }
}
