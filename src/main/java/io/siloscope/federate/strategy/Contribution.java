package io.siloscope.federate.strategy;

import io.siloscope.math.Weights;

/// What one site brings to one round.
///
/// @param site the site's name, for messages
/// @param weights the model after local training
/// @param examples the examples that it trained on
/// @param steps the optimiser steps that it took
public record Contribution(String site, Weights weights, int examples, int steps) {

    public Contribution {
        if (examples < 1 || steps < 1) {
            throw new IllegalArgumentException("Site " + site + " contributes " + examples + " examples and "
                    + steps + " steps; both must be 1 or more");
        }
    }

    /// Throws unless the site's model has the global model's tensors.
    ///
    /// @throws IllegalArgumentException naming the site and the first tensor whose name or shape differs
    void requireFits(Weights global) {
        try {
            global.requireSameLayout(weights);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Site " + site + ": " + e.getMessage(), e);
        }
    }
}
