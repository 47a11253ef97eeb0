package io.siloscope.federate.strategy;

import java.util.List;

import io.siloscope.math.Weights;

/// A published rule that turns the contributions of one round into the next global model. Pure: equal arguments
/// give bit-equal results, so callers sort the contributions (by site) to be free of the order of arrival.
@FunctionalInterface
public interface Aggregation {

    /// The next global model; the same one when nobody contributed.
    ///
    /// @throws IllegalArgumentException naming the site and tensor whose name or shape differs from the global model
    Weights aggregate(Weights global, List<Contribution> contributions);
}
