package io.siloscope.federate.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class FedAvgTest {

    private static final Weights GLOBAL = weights(0, 0);
    private static final List<Contribution> TWO = List.of(
            new Contribution("a", weights(1, 2), 30, 3), new Contribution("b", weights(5, 6), 10, 1));

    @Test
    void aSiteCountsByItsExamples() {
        assertThat(FedAvg.SAMPLE_WEIGHTED.aggregate(GLOBAL, TWO)).isEqualTo(weights(2, 3));
    }

    @Test
    void uniformSitesCountTheSame() {
        assertThat(FedAvg.UNIFORM.aggregate(GLOBAL, TWO)).isEqualTo(weights(3, 4));
    }

    @ParameterizedTest
    @EnumSource
    void withoutContributionsTheOldModelStays(FedAvg strategy) {
        assertThat(strategy.aggregate(GLOBAL, List.of())).isSameAs(GLOBAL);
    }

    @ParameterizedTest
    @EnumSource
    void aSingleSiteIsTakenBitForBit(FedAvg strategy) {
        Weights own = weights(0.1f, -1e-30f);
        assertThat(strategy.aggregate(GLOBAL, List.of(new Contribution("a", own, 7, 1)))).isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource
    void sortedContributionsGiveEqualBitsWhateverTheirArrival(FedAvg strategy) {
        List<Contribution> arrived = new ArrayList<>(random(9));
        Weights first = strategy.aggregate(GLOBAL, arrived);
        arrived = new ArrayList<>(arrived.reversed());
        arrived.sort(Comparator.comparing(Contribution::site));
        assertThat(strategy.aggregate(GLOBAL, arrived).digest()).isEqualTo(first.digest());
    }

    @Test
    void theMeanIsThatOfABruteForceSum() {
        List<Contribution> sites = random(9);
        float mean = FedAvg.SAMPLE_WEIGHTED.aggregate(GLOBAL, sites).tensor("w").at(0);
        double weighted = 0;
        int examples = 0;
        for (Contribution site : sites) {
            weighted += (double) site.examples() * site.weights().tensor("w").at(0);
            examples += site.examples();
        }
        assertThat(mean).isCloseTo((float) (weighted / examples), within(1e-7f));
    }

    @Test
    void aModelOfAnotherShapeIsRefusedByName() {
        Weights other = Weights.of(Map.of("w", Tensor.of(new float[3], 3)));
        assertThatThrownBy(
                () -> FedAvg.UNIFORM.aggregate(GLOBAL, List.of(new Contribution("Basel", other, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Site Basel").hasMessageContaining("w");
    }

    @Test
    void aContributionOfNoExamplesIsMisuse() {
        assertThatThrownBy(() -> new Contribution("Basel", GLOBAL, 0, 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Basel");
    }

    private static List<Contribution> random(int sites) {
        var random = new Seed(3).generator();
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            contributions
                    .add(new Contribution("site" + i, weights(random.nextFloat(-1, 1), random.nextFloat()),
                            random.nextInt(1, 500), 1));
        }
        return contributions;
    }

    private static Weights weights(float... values) {
        return Weights.of(Map.of("w", Tensor.of(values, values.length)));
    }
}
