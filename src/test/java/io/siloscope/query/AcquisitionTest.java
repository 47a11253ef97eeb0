package io.siloscope.query;

import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class AcquisitionTest {

    private static final double[] ROW = {0.2, 0.5, 0.3};

    @Test
    void scoresAreThoseOfTheFormulas() {
        assertThat(new Norm().score(ROW)).isCloseTo(Math.sqrt(0.04 + 0.25 + 0.09), within(1e-15));
        assertThat(new Entropy().score(ROW)).isCloseTo(
                -0.2 * Math.log(0.2) - 0.5 * Math.log(0.5) - 0.3 * Math.log(0.3), within(1e-11));
        assertThat(new LeastConfidence().score(ROW)).isEqualTo(0.5);
        assertThat(new SmallestMargin().score(ROW)).isEqualTo(0.8);
        assertThat(new LargestMargin().score(ROW)).isEqualTo(0.7);
    }

    @ParameterizedTest
    @EnumSource
    void anEvenRowIsAskedBeforeACertainOne(Uncertainty uncertainty) {
        double[] scores = uncertainty.acquisition().scores(votes(3, 1, 0, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0));
        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    @ParameterizedTest
    @EnumSource
    void anOnlyClassHasAFiniteScore(Uncertainty uncertainty) {
        assertThat(uncertainty.acquisition().scores(votes(1, 0.4))[0]).isFinite();
    }

    @Test
    void entropyIgnoresTheScaleAndNegativeScores() {
        assertThat(new Entropy().score(new double[]{4, 10, 6, -3}))
                .isCloseTo(new Entropy().score(ROW), within(1e-12));
        assertThat(new Entropy().score(new double[]{-1, -2})).isCloseTo(Math.log(2), within(1e-11));
    }

    /// Equal entropies of different counts: 4⁴·3³·3³ = 6⁶·2².
    @Test
    void votesThatAreEquallyUncertainAreEqualToTheBit() {
        double[] scores = new Entropy()
                .scores(votes(4, 0.4, 0.3, 0.3, 0, 0.1, 0.6, 0.1, 0.2, 0.3, 0.4, 0, 0.3));
        assertThat(scores[1]).isEqualTo(scores[0]);
        assertThat(scores[2]).isEqualTo(scores[0]);
        assertThat(Ranking.of(scores).order()).containsExactly(0, 1, 2);
    }

    @Test
    void namesOfTheCommandLineAreUnderstood() {
        assertThat(Uncertainty.values())
                .allSatisfy(value -> assertThat(Uncertainty.parse(value.label())).isEqualTo(value));
        assertThat(Uncertainty.parse("least-confidence")).isEqualTo(Uncertainty.LEAST_CONFIDENCE);
        assertThatThrownBy(() -> Uncertainty.parse("margin")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"margin\"").hasMessageContaining("smallest-margin");
    }

    @Test
    void aRandomOrderFollowsItsSeed() {
        ClassScores rows = votes(1, IntStream.range(0, 50).mapToDouble(_ -> 1).toArray());
        double[] scores = new RandomOrder(new Seed(1)).scores(rows);
        assertThat(new RandomOrder(new Seed(1)).scores(rows)).isEqualTo(scores);
        assertThat(new RandomOrder(new Seed(2)).scores(rows)).isNotEqualTo(scores);
    }

    private static ClassScores votes(int classes, double... values) {
        return new ClassScores(ClassScores.Kind.VOTE, classes, IntStream.range(0, classes).toArray(), values);
    }
}
