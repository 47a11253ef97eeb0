package io.siloscope.federate.strategy;

import java.util.List;

import io.siloscope.math.Weights;

/// Normalised averaging (Wang et al. 2020): each site's change is divided by how far its `τ` steps of momentum SGD go,
/// `a = [τ − ρ(1−ρ^τ)/(1−ρ)] / (1−ρ)`; then `w⁺ = w − τ_eff Σ r_k (w − w_k)/a_k` with `r_k = n_k / Σ n` and
/// `τ_eff = Σ r_k a_k`, over every tensor.
///
/// @param momentum `ρ`: 0 or more, below 1
public record FedNova(double momentum) implements Aggregation {

    public FedNova {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("A momentum is 0 or more and below 1, not " + momentum);
        }
    }

    @Override
    public Weights aggregate(Weights global, List<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return global;
        }
        double[] shares = Mixture.byExamples(contributions);
        double effective = effectiveSteps(contributions);
        double kept = 1;
        for (int k = 0; k < shares.length; k++) {
            shares[k] *= effective / reach(contributions.get(k).steps());
            kept -= shares[k];
        }
        return Mixture.of(global, kept, contributions, shares);
    }

    /// `a`: how far so many steps of equal gradients go, in steps without momentum.
    double reach(int steps) {
        return momentum == 0 ? steps
                : (steps - momentum * (1 - Math.pow(momentum, steps)) / (1 - momentum)) / (1 - momentum);
    }

    /// `τ_eff`: how far the mean site goes.
    double effectiveSteps(List<Contribution> contributions) {
        double[] shares = Mixture.byExamples(contributions);
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k] * reach(contributions.get(k).steps());
        }
        return sum;
    }
}
