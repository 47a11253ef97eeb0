package io.siloscope.federate.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// Weighted sums of models, tensor by tensor, batch-norm statistics and counters included. Sums are taken in double in the
/// order of the contributions and rounded once.
final class Mixture {

    private Mixture() {}

    /// Each site's share of all examples.
    static double[] byExamples(List<Contribution> contributions) {
        double total = contributions.stream().mapToDouble(Contribution::examples).sum();
        return contributions.stream().mapToDouble(contribution -> contribution.examples() / total).toArray();
    }

    /// `kept · w + Σ shares_k · w_k`.
    ///
    /// @throws IllegalArgumentException naming the site and tensor whose name or shape differs from the global model
    static Weights of(Weights global, double kept, List<Contribution> contributions, double[] shares) {
        contributions.forEach(contribution -> contribution.requireFits(global));
        Map<String, Tensor> sums = new LinkedHashMap<>();
        global.tensors().forEach((name, tensor) -> {
            float[] mixed = new float[tensor.size()];
            // Some elements of all sites, then the next: the sums stay in the processor's cache.
            tensor.forEach((from, values, count) -> {
                double[] sum = new double[count];
                if (kept != 0) {
                    add(sum, values, kept);
                }
                for (int k = 0; k < shares.length; k++) {
                    add(sum, contributions.get(k).weights().tensor(name).read(from, count), shares[k]);
                }
                for (int i = 0; i < count; i++) {
                    mixed[from + i] = (float) sum[i];
                }
            });
            sums.put(name, Tensor.of(mixed, tensor.shape()));
        });
        return Weights.of(sums);
    }

    private static void add(double[] sum, float[] values, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * values[i];
        }
    }
}
