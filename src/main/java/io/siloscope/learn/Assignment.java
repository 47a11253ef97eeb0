package io.siloscope.learn;

import io.siloscope.dataset.Recipe;
import io.siloscope.math.Seed;

/// What one local training is asked to do.
///
/// @param recipe network, local work and optimiser
/// @param round which round of the run this is, from 1; the schedule depends on it
/// @param rounds the rounds of the whole run
/// @param seed decides order and augmentation
public record Assignment(Recipe recipe, int round, int rounds, Seed seed) {

    public Assignment {
        if (round < 1 || round > rounds) {
            throw new IllegalArgumentException("Round " + round + " is not one of " + rounds);
        }
    }

    /// Training outside a federation: the only round of one.
    public static Assignment alone(Recipe recipe, Seed seed) {
        return new Assignment(recipe, 1, 1, seed);
    }
}
