package io.siloscope.math;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CohenKappaTest {

    /// Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1; the standard error as NumPy
    /// computes it from the same formula.
    @Test
    void theTextbooksExample() {
        CohenKappa kappa = CohenKappa.of(new int[][]{{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});

        assertThat(kappa.pairs()).isEqualTo(100);
        assertThat(kappa.observed()).isEqualTo(0.89);
        assertThat(kappa.kappa()).isCloseTo(0.68, within(0.005));
        assertThat(kappa.standardError()).isCloseTo(0.0877, within(0.00005));
        assertThat(kappa.low()).isCloseTo(0.505, within(0.001));
        assertThat(kappa.high()).isCloseTo(0.85, within(0.005));
    }

    @Test
    void agreementByChanceIsNone() {
        assertThat(CohenKappa.of(new int[][]{{10, 10}, {10, 10}}).kappa()).isZero();
        assertThat(CohenKappa.of(new int[][]{{7, 0}, {0, 9}}).kappa()).isOne();
        assertThat(CohenKappa.of(new int[][]{{0, 5}, {5, 0}}).kappa()).isEqualTo(-1);
    }

    @Test
    void withoutPairsOrWithOneClassThereIsNoKappa() {
        assertThat(CohenKappa.of(new int[2][2]).kappa()).isNaN();
        assertThat(CohenKappa.of(new int[2][2]).observed()).isNaN();
        assertThat(CohenKappa.of(new int[][]{{8, 0}, {0, 0}}).kappa()).isNaN();
    }

    /// The dull twin: kappa's standard error by the delta method with numerical derivatives.
    @Property
    void theStandardErrorIsThatOfTheDeltaMethod(
            @ForAll @Size(9) List<@IntRange(min = 1, max = 40) Integer> list) {
        int[] counts = list.stream().mapToInt(Integer::intValue).toArray();
        int[][] table = new int[3][3];
        double n = 0;
        for (int i = 0; i < 9; i++) {
            table[i / 3][i % 3] = counts[i];
            n += counts[i];
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 9; i++) {
            double step = 1e-6;
            double slope = (kappa(counts, n, i, step) - kappa(counts, n, i, -step)) / (2 * step);
            sum += counts[i] / n * slope;
            squares += counts[i] / n * slope * slope;
        }
        double error = CohenKappa.of(table).standardError();
        assertThat(error * error).isCloseTo(Math.max(0, squares - sum * sum) / n, within(1e-8));
    }

    private static double kappa(int[] counts, double n, int moved, double step) {
        double[] rows = new double[3];
        double[] columns = new double[3];
        double observed = 0;
        for (int i = 0; i < 9; i++) {
            double share = counts[i] / n + (i == moved ? step : 0);
            rows[i / 3] += share;
            columns[i % 3] += share;
            observed += i / 3 == i % 3 ? share : 0;
        }
        double chance = rows[0] * columns[0] + rows[1] * columns[1] + rows[2] * columns[2];
        return (observed - chance) / (1 - chance);
    }
}
