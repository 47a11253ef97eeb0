package io.siloscope.federate.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// Federated averaging (McMahan et al. 2017): `w⁺ = Σ r_k·w_k` over every tensor, batch-norm statistics and
/// counters included. Sums are taken in double in the order of the contributions and rounded once.
public enum FedAvg implements Aggregation {

    /// `r_k = n_k / Σ n`: a site counts by its examples.
    SAMPLE_WEIGHTED {
        @Override
        double weight(Contribution contribution) {
            return contribution.examples();
        }
    },

    /// `r_k = 1 / K`: every site counts the same, as the FAST paper writes it.
    UNIFORM {
        @Override
        double weight(Contribution contribution) {
            return 1;
        }
    };

    abstract double weight(Contribution contribution);

    @Override
    public Weights aggregate(Weights global, List<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return global;
        }
        contributions.forEach(contribution -> requireFits(global, contribution));
        double total = contributions.stream().mapToDouble(this::weight).sum();
        Map<String, Tensor> means = new LinkedHashMap<>();
        global.tensors().forEach((name, tensor) -> {
            double[] sum = new double[tensor.size()];
            for (Contribution contribution : contributions) {
                add(sum, contribution.weights().tensor(name), weight(contribution) / total);
            }
            means.put(name, Tensor.of(rounded(sum), tensor.shape()));
        });
        return Weights.of(means);
    }

    private static void add(double[] sum, Tensor tensor, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * tensor.at(i);
        }
    }

    private static float[] rounded(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static void requireFits(Weights global, Contribution contribution) {
        try {
            global.requireSameLayout(contribution.weights());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Site " + contribution.site() + ": " + e.getMessage(), e);
        }
    }
}
