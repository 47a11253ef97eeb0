package io.siloscope.experiment;

import java.util.List;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.experiment.labelling.Labelling;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.query.SeedSelection;
import io.siloscope.query.Uncertainty;
import io.siloscope.weak.ScoreSpace;
import io.siloscope.weak.WeakLabeler;

/// The published recipes by name (METHODS §8), and ours.
public final class Presets {

    /// The names, in the order of the methods' description.
    public static final List<String> NAMES = List.of("fast-ablation", "fast-src", "fast-noniid", "fast-paper",
            "logo",
            "fast-plus");

    private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    private static final List<Double> IMAGENET_STD = List.of(0.229, 0.224, 0.225);
    private static final Augmentation CROP_AND_FLIP = new Augmentation(true, 4);
    private static final Augmentation FLIP = new Augmentation(true, 0);
    private static final SeedSelection ONE_PERCENT = new SeedSelection.Stratified(0.01, 1);

    private Presets() {}

    /// What networks are fed: images at one size for networks on pixels, the data's embeddings for the linear probe.
    public static Input input(ModelKind model, SiloData data, int side) {
        return switch (model) {
            case CNN4, FAST_RESNET8, KAFAL_RESNET8 ->
                new Input.Image(3, side, side, IMAGENET_MEAN, IMAGENET_STD);
            case LINEAR -> new Input.Embedding(data.encoder(), data.train().embeddings().columns());
        };
    }

    /// The plan of a preset, with ten silos and FAST's budget of 5 %.
    ///
    /// @throws IllegalArgumentException for another name, listing those that there are
    public static ExperimentPlan of(String name, ModelKind model, Input input, int classes) {
        return switch (name) {
            case "fast-ablation" -> plan(name, fast(new ScoreSpace.Similarities(), false), new Iid(),
                    fastRecipe(model, input, classes, new Schedule.Quarters(), CROP_AND_FLIP), 100);
            case "fast-src" -> plan(name, fast(new ScoreSpace.Votes(), true), new DirichletBalanced(0.1),
                    fastRecipe(model, input, classes, new Schedule.Constant(), FLIP), 100);
            case "fast-noniid" ->
                plan(name, fast(new ScoreSpace.Similarities(), false), new DirichletSizes(0.1),
                        fastRecipe(model, input, classes, new Schedule.Quarters(), CROP_AND_FLIP), 300);
            case "fast-paper" ->
                paper(name, fastRecipe(model, input, classes, new Schedule.Constant(), Augmentation.NONE));
            case "logo" ->
                plan(name, new Labelling.RandomQuestions(WeakLabeler.DEFAULT_K), new DirichletBalanced(0.1),
                        Recipe.of(model, classes, input, new Effort.Epochs(5), 64, new Sgd(1e-2, 0.9, 1e-5),
                                new Schedule.Tenth(76), FLIP),
                        100).labelled(name, new Labelling.RandomQuestions(WeakLabeler.DEFAULT_K), 0.05,
                                TrainOn.KNOWN);
            case "fast-plus" -> plan(name, Labelling.FastPlus.BEST, new Iid(),
                    fastRecipe(model, input, classes, new Schedule.Quarters(), CROP_AND_FLIP), 100);
            default -> throw new IllegalArgumentException("No preset is named \"" + name + "\"; there are "
                    + String.join(", ", NAMES));
        };
    }

    private static Labelling fast(ScoreSpace space, boolean classAware) {
        return new Labelling.Fast(WeakLabeler.DEFAULT_K, space, Uncertainty.NORM, classAware);
    }

    private static Recipe fastRecipe(ModelKind model, Input input, int classes, Schedule schedule,
            Augmentation augmentation) {
        return Recipe.of(model, classes, input, new Effort.Epochs(5), 128, new Sgd(1e-3, 0.9, 1e-4), schedule,
                augmentation);
    }

    private static ExperimentPlan plan(String name, Labelling labelling, Partitioner partitioner,
            Recipe recipe,
            int rounds) {
        return new ExperimentPlan(name, labelling, false, ONE_PERCENT, 0.05, TrainOn.WEAK, partitioner, 10,
                recipe,
                Strategy.FEDAVG, rounds, 10, 2000, new Compression.None());
    }

    private static ExperimentPlan paper(String name, Recipe recipe) {
        var labelling = new Labelling.Fast(WeakLabeler.DEFAULT_K, new ScoreSpace.Softmax(1),
                Uncertainty.ENTROPY, false);
        return new ExperimentPlan(name, labelling, true, new SeedSelection.Uniform(0.01), 0.05, TrainOn.WEAK,
                new Iid(), 10,
                recipe, Strategy.FEDAVG_UNIFORM, 100, 10, 2000,
                new Compression.None());
    }
}
