package io.siloscope.federate.strategy;

import java.util.List;

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
        double total = contributions.stream().mapToDouble(this::weight).sum();
        double[] shares = contributions.stream().mapToDouble(contribution -> weight(contribution) / total)
                .toArray();
        return Mixture.of(global, 0, contributions, shares);
    }
}
