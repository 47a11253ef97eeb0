package io.siloscope.experiment;

import io.siloscope.dataset.Recipe;
import io.siloscope.experiment.labelling.Labelling;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.query.SeedSelection;

/// All choices of an experiment but the data and the seeds of randomness.
///
/// @param name of the preset it began as, and of the run
/// @param labelling how images get their labels
/// @param perSilo whether each silo labels its own images, instead of all being labelled together before they are split
/// @param seedSelection how the first labels are chosen
/// @param budget the share of the other images that may be asked for, 0 … 1
/// @param trainOn which labels training sees
/// @param partitioner how images are spread over silos; by the labels of pooled labelling, else by the truth
/// @param silos how many
/// @param recipe how silos train
/// @param strategy how updates become one model
/// @param rounds of training
/// @param evaluateEvery rounds between two evaluations; the last round is always evaluated
/// @param evaluateOn test images of all evaluations but the last, which takes all
/// @param compression how models travel
public record ExperimentPlan(String name, Labelling labelling, boolean perSilo, SeedSelection seedSelection,
        double budget,
        TrainOn trainOn, Partitioner partitioner, int silos, Recipe recipe, Strategy strategy, int rounds,
        int evaluateEvery, int evaluateOn, Compression compression) {

    public ExperimentPlan {
        if (silos < 1 || rounds < 1 || evaluateEvery < 1 || evaluateOn < 1) {
            throw new IllegalArgumentException(
                    "An experiment has one silo, round and evaluation or more, not " + silos
                            + " silos, " + rounds + " rounds, an evaluation every " + evaluateEvery
                            + " rounds on " + evaluateOn
                            + " images");
        }
        strategy.aggregation(recipe);
    }

    /// The plan with another number of rounds.
    public ExperimentPlan lasting(int otherRounds) {
        return new ExperimentPlan(name, labelling, perSilo, seedSelection, budget, trainOn, partitioner,
                silos, recipe,
                strategy, otherRounds, evaluateEvery, evaluateOn, compression);
    }

    /// The plan with other labels.
    public ExperimentPlan labelled(String title, Labelling other, double share, TrainOn on) {
        return new ExperimentPlan(title, other, perSilo, seedSelection, share, on, partitioner, silos, recipe,
                strategy,
                rounds, evaluateEvery, evaluateOn, compression);
    }
}
