package io.siloscope.learn;

import ai.djl.ndarray.NDManager;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Weights;

/// Trains a network on the examples of one silo.
///
/// Deterministic: equal set, weights and assignment give bit-equal weights on one machine, with one number of
/// engine threads. All native memory is freed before return. Safe to call from several threads; their steps
/// take turns.
public final class LocalTrainer {

    private LocalTrainer() {}

    /// Trains for the recipe's effort, from `start`, with a fresh optimiser.
    ///
    /// @param progress told the optimiser steps done and the total
    /// @param cancel looked at before each step
    /// @throws IllegalArgumentException when set or weights do not fit the recipe
    /// @throws java.util.concurrent.CancellationException when stopped; nothing is kept
    /// @throws LearnException when the loss is no longer a number, or the engine fails
    public static Trained fit(
            TrainingSet set, Weights start, Assignment assignment, Progress progress, Cancel cancel) {
        Labels.requireUsable(set, assignment.recipe().classes());
        return Torch.lend(manager -> fit(set, start, assignment, progress, cancel, manager));
    }

    private static Trained fit(
            TrainingSet set, Weights start, Assignment assignment, Progress progress, Cancel cancel,
            NDManager manager) {
        Recipe recipe = assignment.recipe();
        Sgd sgd = recipe.optimiserAt(assignment.round(), assignment.rounds());
        Feed feed = Feed.augmented(recipe, set.examples(), assignment.seed().split("augmentation"));
        var descent = new Descent(Network.of(recipe), start, recipe.proximal(), manager);
        var plan = new BatchPlan(set.size(), recipe.batch(), assignment.seed().split("order"));
        int steps = recipe.effort().steps(set.size(), recipe.batch());
        double lossSum = 0;
        long seen = 0;
        try (var batch = new Batch(feed, recipe.classes(), Math.min(recipe.batch(), set.size()))) {
            for (int step = 0; step < steps; step++) {
                cancel.check();
                int[] rows = plan.rows(step);
                batch.fill(rows, set);
                double loss = descent.step(batch, sgd);
                requireFinite(loss, step, sgd);
                lossSum += loss * rows.length;
                seen += rows.length;
                progress.at(step + 1L, steps);
            }
        }
        return new Trained(descent.weights(), set.size(), steps, lossSum / seen);
    }

    private static void requireFinite(double loss, int step, Sgd sgd) {
        if (!Double.isFinite(loss)) {
            throw new LearnException("Training stopped at step " + (step + 1)
                    + ": the loss is no longer a number. The weights from before are kept; try a learning rate below "
                    + sgd.learningRate() + ".");
        }
    }
}
