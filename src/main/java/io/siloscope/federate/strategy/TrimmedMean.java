package io.siloscope.federate.strategy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// The mean of each element without its extremes (Yin et al. 2018): the `⌊β·K⌋` smallest and largest values of the K sites
/// are left out, whoever sent them. Every site counts the same. Without all but the middle one or two it is the median.
///
/// @param share `β`, what is left out on each side: 0 or more, below ½
public record TrimmedMean(double share) implements Aggregation {

    /// The median of each element; of an even number of sites the mean of the middle two.
    public static final Aggregation MEDIAN = (global, contributions) -> middle(global, contributions,
            (contributions.size() - 1) / 2);

    public TrimmedMean {
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalArgumentException("A trimmed share is 0 or more and below a half, not " + share);
        }
    }

    @Override
    public Weights aggregate(Weights global, List<Contribution> contributions) {
        return middle(global, contributions, (int) Math.floor(share * contributions.size()));
    }

    private static Weights middle(Weights global, List<Contribution> contributions, int cut) {
        if (contributions.isEmpty()) {
            return global;
        }
        contributions.forEach(contribution -> contribution.requireFits(global));
        Map<String, Tensor> means = new LinkedHashMap<>();
        global.tensors().forEach((name, tensor) -> {
            List<Tensor> all = contributions.stream().map(one -> one.weights().tensor(name)).toList();
            float[] middles = new float[tensor.size()];
            float[] column = new float[all.size()];
            tensor.forEach((from, _, count) -> {
                float[][] parts = all.stream().map(one -> one.read(from, count)).toArray(float[][]::new);
                for (int i = 0; i < count; i++) {
                    for (int k = 0; k < column.length; k++) {
                        column[k] = parts[k][i];
                    }
                    middles[from + i] = middle(column, cut);
                }
            });
            means.put(name, Tensor.of(middles, tensor.shape()));
        });
        return Weights.of(means);
    }

    private static float middle(float[] column, int cut) {
        Arrays.sort(column);
        double sum = 0;
        for (int k = cut; k < column.length - cut; k++) {
            sum += column[k];
        }
        return (float) (sum / (column.length - 2 * cut));
    }
}
