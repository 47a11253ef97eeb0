package io.siloscope.experiment;

import java.util.Arrays;
import java.util.Optional;

import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.compress.Delta;
import io.siloscope.format.Safetensors;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Assignment;
import io.siloscope.learn.InitialWeights;
import io.siloscope.learn.LocalTrainer;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;

/// What an experiment costs, from a few real steps of its training.
///
/// @param minutes on this machine
/// @param megabytes over the wire, both ways
public record DryRun(double minutes, double megabytes) {

    private static final int STEPS = 12;

    /// Labels and splits as the experiment would, and trains a little.
    public static DryRun of(ExperimentPlan plan, SiloData data, int seeds, Cancel cancel) {
        SiloLabels labels = SiloLabels.of(plan, data, new Seed(0));
        Recipe recipe = plan.recipe();
        long steps = labels.seen().stream()
                .mapToLong(rows -> recipe.effort().steps(rows.length, recipe.batch())).sum();
        int[] some = Arrays.copyOf(labels.seen().getFirst(),
                Math.min(labels.seen().getFirst().length, 4 * recipe.batch()));
        TrainingSet set = TrainingSet.of(data.train().examples(recipe.input(), some),
                Arrays.stream(some).map(row -> labels.labels()[row]).toArray());
        Weights start = InitialWeights.draw(recipe, new Seed(0));
        train(recipe, set, start, cancel);
        long began = System.nanoTime();
        Weights trained = train(recipe, set, start, cancel);
        double step = (System.nanoTime() - began) / 1e9 / STEPS;
        long bytes = 2L * size(plan.compression(), start, trained) * labels.seen().size() * plan.rounds();
        return new DryRun(seeds * (plan.rounds() * steps * step) / 60, seeds * (bytes / 1e6));
    }

    /// The bytes that one model takes on its way.
    private static int size(Compression compression, Weights base, Weights next) {
        return (compression instanceof Compression.None ? Safetensors.write(next)
                : Delta.of(compression, base, next, Optional.empty()).payload()).length;
    }

    private static Weights train(Recipe recipe, TrainingSet set, Weights start, Cancel cancel) {
        Recipe little = new Recipe(recipe.model(), recipe.classes(), recipe.input(), new Effort.Steps(STEPS),
                recipe.batch(),
                recipe.optimiser(), recipe.schedule(), recipe.augmentation(), recipe.proximal());
        return LocalTrainer.fit(set, start, new Assignment(little, 1, 1, new Seed(0)), Progress.NONE, cancel)
                .weights();
    }
}
