package io.siloscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.siloscope.federate.strategy.Contribution;
import io.siloscope.federate.strategy.FedAvg;
import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// Averaging random models.
///
/// @param sites contributions of one round
/// @param parameters elements of the model
public record AggregateBench(int sites, int parameters) {

    /// The elements of CNN-4 for 32×32 images and ten classes (METHODS §1.1), counters included.
    public static final int CNN4 = 116_174;

    public List<BenchRow> run(int warmUp, int runs) {
        Weights global = random(new Seed(0));
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            contributions.add(new Contribution("site " + i, random(new Seed(1).split(i)), 100 + i, 1));
        }
        String size = "%,d sites × %,d parameters".formatted(sites, parameters);
        List<BenchRow> rows = new ArrayList<>();
        for (FedAvg strategy : FedAvg.values()) {
            Measure time = Measure.of(warmUp, runs, () -> strategy.aggregate(global, contributions));
            rows.add(BenchRow.of("FedAvg " + strategy, size, time, sites, "models"));
        }
        return rows;
    }

    private Weights random(Seed seed) {
        var random = seed.generator();
        float[] values = new float[parameters];
        for (int i = 0; i < parameters; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return Weights.of(Map.of("model", Tensor.of(values, parameters)));
    }
}
