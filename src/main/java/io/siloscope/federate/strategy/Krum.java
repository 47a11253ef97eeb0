package io.siloscope.federate.strategy;

import java.util.Arrays;
import java.util.List;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// The model of one site, chosen as the one nearest to most others (Blanchard et al. 2017): with K sites, of which `f` may
/// send anything, the score of a site is the sum of its squared distances to the `K − f − 2` nearest others, and the lowest
/// score wins; of equals the first site.
///
/// @param wrong `f`; it protects where `K ≥ 2f + 3`
public record Krum(int wrong) implements Aggregation {

    public Krum {
        if (wrong < 0) {
            throw new IllegalArgumentException("No fewer than 0 sites can be wrong, not " + wrong);
        }
    }

    /// Krum for as many wrong sites as so many sites allow: `⌊(K − 3) / 2⌋`.
    public static Krum of(int sites) {
        return new Krum(Math.max(0, (sites - 3) / 2));
    }

    @Override
    public Weights aggregate(Weights global, List<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return global;
        }
        contributions.forEach(contribution -> contribution.requireFits(global));
        double[] scores = scores(contributions);
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            if (scores[k] < scores[best]) {
                best = k;
            }
        }
        return contributions.get(best).weights().inMemory();
    }

    private double[] scores(List<Contribution> contributions) {
        int sites = contributions.size();
        double[][] distances = new double[sites][sites];
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = squaredDistance(contributions.get(i).weights(),
                        contributions.get(j).weights());
                distances[j][i] = distances[i][j];
            }
        }
        int nearest = Math.clamp(sites - wrong - 2L, 1, sites);
        // The distance to itself is 0 and comes first.
        return Arrays.stream(distances)
                .mapToDouble(row -> Arrays.stream(row).sorted().limit(nearest + 1L).sum()).toArray();
    }

    private static double squaredDistance(Weights first, Weights second) {
        double[] sum = new double[1];
        for (String name : first.names()) {
            Tensor right = second.tensor(name);
            first.tensor(name).forEach((from, values, count) -> {
                float[] others = right.read(from, count);
                for (int i = 0; i < count; i++) {
                    double difference = (double) values[i] - others[i];
                    sum[0] += difference * difference;
                }
            });
        }
        return sum[0];
    }
}
