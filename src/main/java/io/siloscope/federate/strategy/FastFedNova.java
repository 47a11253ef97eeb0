package io.siloscope.federate.strategy;

import java.util.List;

import io.siloscope.math.Weights;

/// What FAST's code calls FedNova (METHODS §4), to reproduce its Table III: whole models are averaged, weighted by
/// `r_k / a_k`, and no update is normalised. See [FedNova] for the method as it was published.
///
/// @param momentum `ρ`: 0 or more, below 1
public record FastFedNova(double momentum) implements Aggregation {

    @Override
    public Weights aggregate(Weights global, List<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return global;
        }
        var nova = new FedNova(momentum);
        double[] shares = Mixture.byExamples(contributions);
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= nova.reach(contributions.get(k).steps());
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return Mixture.of(global, 0, contributions, shares);
    }
}
