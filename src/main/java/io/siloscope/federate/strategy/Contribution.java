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
}
