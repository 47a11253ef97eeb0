package io.siloscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Assignment;
import io.siloscope.learn.InitialWeights;
import io.siloscope.learn.LocalTrainer;
import io.siloscope.learn.Predictor;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;

/// Training and evaluating on random images: what one silo does in a round.
///
/// @param model the network
/// @param side of the images, in pixels
/// @param steps of one measured run
public record TrainBench(ModelKind model, int side, int steps) {

    private static final int CLASSES = 10;

    /// Measures batches of 64 and 128.
    public List<BenchRow> run(int warmUp, int runs) {
        List<BenchRow> rows = new ArrayList<>();
        for (int batch : new int[]{64, 128}) {
            Recipe recipe = Recipe.of(model, CLASSES, Input.Image.rgb(side), new Effort.Steps(steps), batch,
                    new Sgd(0.01, 0.9, 1e-4), new Schedule.Constant(), Augmentation.NONE);
            TrainingSet set = set(side, steps * batch);
            Weights start = InitialWeights.draw(recipe, new Seed(1));
            String size = "%s, %d×%d, batch %d".formatted(model.label(), side, side, batch);
            rows.add(BenchRow.of("train", size, Measure.of(warmUp, runs, () -> LocalTrainer.fit(set, start,
                    new Assignment(recipe, 1, 1, new Seed(2)), Progress.NONE, new Cancel())),
                    (long) steps * batch, "images"));
            rows.add(BenchRow.of("evaluate", size, Measure.of(warmUp, runs, () -> new Predictor(recipe, start)
                    .evaluate(set, Progress.NONE, new Cancel())), set.size(), "images"));
        }
        return rows;
    }

    /// Random images, with random classes of ten.
    static TrainingSet set(int side, int images) {
        var random = new Random(1);
        byte[] bytes = new byte[images * 3 * side * side];
        random.nextBytes(bytes);
        return TrainingSet.of(new Examples.Images(images, 3, side, side, bytes),
                random.ints(images, 0, CLASSES).toArray());
    }
}
