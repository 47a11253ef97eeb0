package io.siloscope.federate;

import java.util.Optional;

import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;

/// The coordinator's own test silo, if it has one.
@FunctionalInterface
public interface GlobalEvaluation {

    /// No test silo: the figures come from the sites' validation splits.
    GlobalEvaluation NONE = (_, _, _) -> Optional.empty();

    /// Scores of the global weights after a round; round 0 is before training.
    Optional<Scores> evaluate(int round, Weights weights, Cancel cancel);
}
