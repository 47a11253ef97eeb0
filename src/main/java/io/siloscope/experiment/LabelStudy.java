package io.siloscope.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.experiment.labelling.Labelled;
import io.siloscope.experiment.labelling.Labelling;
import io.siloscope.experiment.labelling.LabellingTask;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Seed;
import io.siloscope.query.SeedSelection;
import io.siloscope.query.Uncertainty;
import io.siloscope.weak.ScoreSpace;
import io.siloscope.weak.WeakLabeler;

/// How right labels become, by method and budget, over several seeds.
///
/// @param seedShare of all images that are labelled at first, the same number of each class
/// @param budgets shares of the other images that may be asked for
/// @param seeds how many times each method labels
public record LabelStudy(double seedShare, List<Double> budgets, int seeds) {

    public LabelStudy {
        budgets = List.copyOf(budgets);
    }

    /// The methods that are compared, by name.
    public static Map<String, Labelling> methods() {
        Map<String, Labelling> methods = new LinkedHashMap<>();
        methods.put("fast", new Labelling.Fast(WeakLabeler.DEFAULT_K, new ScoreSpace.Similarities(),
                Uncertainty.NORM, false));
        methods.put("random", new Labelling.RandomQuestions(WeakLabeler.DEFAULT_K));
        methods.put("commonest", new Labelling.CommonestClass());
        methods.put("fast-plus", new Labelling.FastPlus(4));
        return methods;
    }

    /// One line of the result.
    ///
    /// @param labels what people gave: seeds and answers, of the first seed
    /// @param accuracy of all labels
    /// @param balanced the mean over classes
    public record Row(String method, double budget, int labels, Summary accuracy, Summary balanced) {}

    /// Runs all methods; progress counts labellings.
    public List<Row> run(SiloData data, Progress progress, Cancel cancel) {
        List<Row> rows = new ArrayList<>();
        int total = methods().size() * budgets.size() * seeds;
        int done = 0;
        for (double budget : budgets) {
            for (Map.Entry<String, Labelling> method : methods().entrySet()) {
                double[] accuracy = new double[seeds];
                double[] balanced = new double[seeds];
                int labels = 0;
                for (int seed = 0; seed < seeds; seed++) {
                    cancel.check();
                    Labelled labelled = method.getValue().label(task(data, budget, seed));
                    accuracy[seed] = labelled.accuracy(data.train().truth());
                    balanced[seed] = labelled.balancedAccuracy(data.train().truth(), data.classes().size());
                    labels = labelled.seeds().length + labelled.asked().length;
                    progress.at(++done, total);
                }
                rows.add(
                        new Row(method.getKey(), budget, labels, Summary.of(accuracy), Summary.of(balanced)));
            }
        }
        return rows;
    }

    private LabellingTask task(SiloData data, double budget, int seed) {
        return new LabellingTask(data.train().embeddings(), data.train().truth(), data.classes().size(),
                new SeedSelection.Stratified(seedShare, 1), budget, new Seed(seed));
    }
}
