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
/// @param methods what is compared
/// @param budgets shares of the other images that may be asked for
/// @param seeds how many times each method labels
public record LabelStudy(List<Method> methods, List<Double> budgets, int seeds) {

    private static final Labelling.Fast FAST = new Labelling.Fast(WeakLabeler.DEFAULT_K,
            new ScoreSpace.Similarities(),
            Uncertainty.NORM, false);

    public LabelStudy {
        methods = List.copyOf(methods);
        budgets = List.copyOf(budgets);
    }

    /// A way to label, with a way to choose the first labels.
    public record Method(String name, Labelling labelling, SeedSelection seeds) {}

    /// The methods that are compared, by name.
    public static Map<String, Labelling> labellings() {
        Map<String, Labelling> methods = new LinkedHashMap<>();
        methods.put("fast", FAST);
        methods.put("random", new Labelling.RandomQuestions(WeakLabeler.DEFAULT_K));
        methods.put("commonest", new Labelling.CommonestClass());
        methods.put("fast-plus", Labelling.FastPlus.BEST);
        return methods;
    }

    /// The same, all with seeds alike for every class.
    ///
    /// @param share of all images that are labelled at first
    public static List<Method> comparison(double share) {
        return labellings().entrySet().stream()
                .map(entry -> new Method(entry.getKey(), entry.getValue(), stratified(share))).toList();
    }

    /// From FAST to `fast-plus`, one change a line; the last two change the seeds.
    public static List<Method> ablation(double share) {
        return List.of(new Method("fast", FAST, stratified(share)),
                new Method("+ k-NN again with answers", new Labelling.FastAgain(FAST), stratified(share)),
                new Method("linear for k-NN", new Labelling.FastPlus(1, false, Uncertainty.NORM),
                        stratified(share)),
                new Method("+ centred", new Labelling.FastPlus(1, true, Uncertainty.NORM), stratified(share)),
                new Method("+ smallest margin",
                        new Labelling.FastPlus(1, true, Uncertainty.SMALLEST_MARGIN), stratified(share)),
                new Method("+ in four parts: fast-plus", Labelling.FastPlus.BEST, stratified(share)),
                new Method("  with random seeds", Labelling.FastPlus.BEST, new SeedSelection.Uniform(share)),
                new Method("  with typical seeds", Labelling.FastPlus.BEST,
                        new SeedSelection.Typical(share)));
    }

    private static SeedSelection stratified(double share) {
        return new SeedSelection.Stratified(share, 1);
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
        int total = methods.size() * budgets.size() * seeds;
        int done = 0;
        for (double budget : budgets) {
            for (Method method : methods) {
                double[] accuracy = new double[seeds];
                double[] balanced = new double[seeds];
                int labels = 0;
                for (int seed = 0; seed < seeds; seed++) {
                    cancel.check();
                    Labelled labelled = method.labelling().label(task(method, data, budget, seed));
                    accuracy[seed] = labelled.accuracy(data.train().truth());
                    balanced[seed] = labelled.balancedAccuracy(data.train().truth(), data.classes().size());
                    labels = labelled.seeds().length + labelled.asked().length;
                    progress.at(++done, total);
                }
                rows.add(
                        new Row(method.name(), budget, labels, Summary.of(accuracy), Summary.of(balanced)));
            }
        }
        return rows;
    }

    private static LabellingTask task(Method method, SiloData data, double budget, int seed) {
        return new LabellingTask(data.train().embeddings(), data.train().truth(), data.classes().size(),
                method.seeds(), budget, new Seed(seed));
    }
}
