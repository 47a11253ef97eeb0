package io.siloscope.federate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.federate.compress.Compression;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// Small runs whose result can be told in advance: a site's training adds a constant and a seeded draw.
public record Toy(float constant, int examples) implements LocalWork {

    public static final LabelSet CLASSES = LabelSet.of("tumour", "stroma", "immune");

    /// Weights that need more than one frame: 100,000 values.
    public static Weights weights() {
        float[] values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 1000f;
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("fc.weight", Tensor.of(values, 100, 1000));
        tensors.put("fc.bias", Tensor.of(new float[]{1, 2, 3}, 3));
        return Weights.of(tensors);
    }

    /// A run of so many sites and rounds.
    public static RunConfig config(int sites, int quorum, int rounds, Duration roundTime) {
        Recipe recipe = Recipe.of(ModelKind.LINEAR, CLASSES.size(), new Input.Embedding("toy", 4),
                new Effort.Epochs(1), 8, new Sgd(0.1, 0.9, 0), new Schedule.Constant(), Augmentation.NONE);
        return new RunConfig("ward", "run-1", CLASSES, "", recipe, Strategy.FEDAVG, rounds, sites, quorum,
                Duration.ofSeconds(20), roundTime, new Seed(7), new Compression.None(), 1, 0, true);
    }

    /// Three sites that differ in what they add and in their size.
    public static Map<String, LocalWork> three() {
        return Map.of("alpha", new Toy(0.1f, 10), "beta", new Toy(0.2f, 20), "gamma", new Toy(-0.3f, 33));
    }

    @Override
    public Update train(Task.Train task, Progress progress, Cancel cancel) {
        progress.at(1, 1);
        return task.answer(shifted(task.weights(), constant + task.seed().generator().nextFloat()), examples,
                5, 0.5,
                Map.of("accuracy", 0.25));
    }

    @Override
    public Evaluation evaluate(Task.Evaluate task, Cancel cancel) {
        return task.answer(List.of(examples, 4, 0), List.of(examples / 2, 1, 0), examples + 4.0);
    }

    /// Every element plus a constant.
    public static Weights shifted(Weights weights, float constant) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        weights.tensors().forEach((name, tensor) -> {
            float[] values = tensor.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += constant;
            }
            tensors.put(name, Tensor.of(values, tensor.shape()));
        });
        return Weights.of(tensors);
    }

    /// Trains in another way, and evaluates as a toy does.
    public interface Training extends LocalWork {

        @Override
        default Evaluation evaluate(Task.Evaluate task, Cancel cancel) {
            return new Toy(0, 10).evaluate(task, cancel);
        }
    }
}
