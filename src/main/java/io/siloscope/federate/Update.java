package io.siloscope.federate;

import java.util.Map;

import io.siloscope.math.Weights;

/// What a site gives back after one round of local training. It may be wrong: [Task#complaint] judges it.
///
/// @param weights the whole network after training, not the difference
/// @param examples the site's training examples
/// @param steps optimiser steps taken
/// @param loss mean training loss
/// @param metrics other numbers by name
public record Update(String run, int round, Weights weights, int examples, int steps, double loss,
        Map<String, Double> metrics) implements Answer {

    public Update {
        metrics = Map.copyOf(metrics);
    }

    /// The same update with the weights as they arrived.
    public Update with(Weights arrived) {
        return new Update(run, round, arrived, examples, steps, loss, metrics);
    }
}
