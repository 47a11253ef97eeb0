package io.siloscope.federate.strategy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.siloscope.format.Safetensors;
import io.siloscope.format.StoredWeights;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Strategies that outvote sites which send anything.
class RobustTest {

    private static final int HONEST = 7;
    private static final Weights GLOBAL = weights(0, 0);

    static List<Aggregation> strategies() {
        return List.of(TrimmedMean.MEDIAN, new TrimmedMean(0.25), new Krum(2), Krum.of(9));
    }

    private static Weights weights(double middle, int seed) {
        var random = new Random(seed);
        float[] values = new float[50];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (middle + 0.01 * random.nextGaussian());
        }
        return Weights.of(Map.of("w", Tensor.of(values, 5, 10)));
    }

    private static List<Contribution> contributions(double liar) {
        List<Contribution> all = new ArrayList<>();
        for (int k = 0; k < HONEST; k++) {
            all.add(new Contribution("honest-" + k, weights(1, k), 100, 10));
        }
        all.add(new Contribution("liar-1", weights(liar, 20), 1_000_000, 10));
        all.add(new Contribution("liar-2", weights(liar, 21), 1_000_000, 10));
        return all;
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void twoLiarsOfNineDoNotMoveTheModel(Aggregation strategy) {
        Weights model = strategy.aggregate(GLOBAL, contributions(1e6));
        for (float value : model.tensor("w").toArray()) {
            assertThat(value).isBetween(0.9f, 1.1f);
        }
        assertThat(FedAvg.SAMPLE_WEIGHTED.aggregate(GLOBAL, contributions(1e6)).norm()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void nobodyKeepsTheModelAndOneIsTaken(Aggregation strategy) {
        assertThat(strategy.aggregate(GLOBAL, List.of())).isEqualTo(GLOBAL);
        Weights only = weights(3, 3);
        assertThat(strategy.aggregate(GLOBAL, List.of(new Contribution("only", only, 5, 5)))).isEqualTo(only);
    }

    /// By hand: of 0, 1, 2 and 10 with one wrong, the nearest other of 0 and of 1 and of 2 is 1 away; the first wins.
    @Test
    void krumTakesTheSmallestSumOfDistances() {
        assertThat(chosen(new Krum(1), 0, 1, 2, 10)).isEqualTo(0);
        assertThat(chosen(new Krum(0), 0, 1, 2, 10)).isEqualTo(1);
        assertThat(chosen(Krum.of(5), 9, 4, 4.5, 5, -3)).isEqualTo(4.5);
    }

    private static double chosen(Krum krum, double... values) {
        List<Contribution> all = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            all.add(new Contribution("site-" + k,
                    Weights.of(Map.of("w", Tensor.of(new float[]{(float) values[k]}, 1))), 1, 1));
        }
        Weights global = Weights.of(Map.of("w", Tensor.of(new float[1], 1)));
        return krum.aggregate(global, all).tensor("w").at(0);
    }

    @Test
    void anotherLayoutIsNamed() {
        Contribution other = new Contribution("far", Weights.of(Map.of("v", Tensor.of(new float[50], 50))), 1,
                1);
        for (Aggregation strategy : strategies()) {
            assertThatThrownBy(() -> strategy.aggregate(GLOBAL, List.of(other)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("far");
        }
        assertThatThrownBy(() -> new TrimmedMean(0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Krum(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Updates that lie on disk make the very same model.
    @Test
    void storedUpdatesMakeTheSameModel(@TempDir Path dir) throws IOException {
        List<Contribution> stored = new ArrayList<>();
        for (Contribution one : contributions(3)) {
            Path file = dir.resolve(one.site());
            Files.write(file, Safetensors.write(one.weights()));
            stored.add(new Contribution(one.site(), StoredWeights.open(file), one.examples(), one.steps()));
        }
        List<Aggregation> all = new ArrayList<>(strategies());
        all.addAll(List.of(FedAvg.SAMPLE_WEIGHTED, FedAvg.UNIFORM, new FedNova(0.9), new FastFedNova(0.9)));
        for (Aggregation strategy : all) {
            assertThat(strategy.aggregate(GLOBAL, stored))
                    .isEqualTo(strategy.aggregate(GLOBAL, contributions(3)));
        }
    }
}
