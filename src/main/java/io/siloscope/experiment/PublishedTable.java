package io.siloscope.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Proximal;
import io.siloscope.dataset.Recipe;
import io.siloscope.experiment.labelling.Labelling;
import io.siloscope.federate.Strategy;
import io.siloscope.format.Csv;
import io.siloscope.query.Uncertainty;
import io.siloscope.weak.ScoreSpace;
import io.siloscope.weak.WeakLabeler;

/// A table of the FAST paper that one data set can fill: its rows as plans, and what was published for each.
///
/// @param name of the table: `II`, `III`, `V` or `VI`
/// @param model the network of all rows
/// @param rows in the order of the paper
public record PublishedTable(String name, ModelKind model, List<Row> rows) {

    private static final double TWENTY_PERCENT = 0.2;
    private static final double FAST_MU = 0.1;
    private static final Labelling FAST = fast(Uncertainty.NORM);

    public PublishedTable {
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param name as the paper has it, in short
    /// @param change makes the row's plan of the preset `fast-ablation`
    public record Row(String name, UnaryOperator<ExperimentPlan> change) {}

    /// The table of that name.
    ///
    /// @throws IllegalArgumentException for tables whose rows are methods or encoders that are not here
    public static PublishedTable of(String name) {
        return switch (name) {
            case "II" -> new PublishedTable(name, ModelKind.LINEAR, List.of(
                    labelled("1", FAST, 0, TrainOn.KNOWN),
                    labelled("1+4", new Labelling.RandomQuestions(WeakLabeler.DEFAULT_K), TWENTY_PERCENT,
                            TrainOn.KNOWN),
                    labelled("1+2", FAST, 0, TrainOn.WEAK),
                    labelled("1+2+4", new Labelling.RandomQuestions(WeakLabeler.DEFAULT_K), TWENTY_PERCENT,
                            TrainOn.WEAK),
                    labelled("1+2+3", FAST, TWENTY_PERCENT, TrainOn.WEAK)));
            case "III" -> new PublishedTable(name, ModelKind.CNN4, List.of(
                    strategy("fedavg", Strategy.FEDAVG, Proximal.NONE),
                    strategy("fedprox", Strategy.FEDPROX, new Proximal.Norm(FAST_MU)),
                    strategy("fednova", Strategy.FEDNOVA_FAST, Proximal.NONE)));
            case "V" -> new PublishedTable(name, ModelKind.CNN4, List.of(0.0, 0.05, 0.4, 0.8).stream()
                    .map(budget -> labelled("budget %d %%".formatted(Math.round(100 * budget)), FAST, budget,
                            TrainOn.WEAK))
                    .toList());
            case "VI" -> new PublishedTable(name, ModelKind.CNN4, List.of(Uncertainty.values()).stream()
                    .map(score -> labelled(score.label(), fast(score), TWENTY_PERCENT, TrainOn.WEAK))
                    .toList());
            case "I", "IV" -> throw new IllegalArgumentException("Table " + name + " compares "
                    + (name.equals("I") ? "rival methods" : "encoders")
                    + ", which one data set with one encoder cannot; there are II, III, V and VI");
            default ->
                throw new IllegalArgumentException("The paper's tables are I to VI, not \"" + name + "\"");
        };
    }

    private static Labelling fast(Uncertainty uncertainty) {
        return new Labelling.Fast(WeakLabeler.DEFAULT_K, new ScoreSpace.Similarities(), uncertainty, false);
    }

    private static Row labelled(String name, Labelling labelling, double budget, TrainOn on) {
        return new Row(name, plan -> plan.labelled(name, labelling, budget, on));
    }

    private static Row strategy(String name, Strategy strategy, Proximal proximal) {
        return new Row(name, plan -> {
            Recipe recipe = plan.recipe().with(proximal);
            return new ExperimentPlan(name, FAST, plan.perSilo(), plan.seedSelection(), TWENTY_PERCENT,
                    TrainOn.WEAK,
                    plan.partitioner(), plan.silos(), recipe, strategy, plan.rounds(), plan.evaluateEvery(),
                    plan.evaluateOn(), plan.compression());
        });
    }

    /// What was published for a row on a data set, in per cent: nothing where the paper has no such figure.
    public OptionalDouble published(Row row, String dataset) {
        return figures().stream()
                .filter(figure -> figure.get("table").equals(name) && figure.get("row").equals(row.name())
                        && figure.get("dataset").equalsIgnoreCase(dataset))
                .mapToDouble(figure -> Double.parseDouble(figure.get("accuracy"))).findFirst();
    }

    private static List<Csv.Row> figures() {
        try (InputStream in = Objects
                .requireNonNull(PublishedTable.class.getResourceAsStream("published.csv"))) {
            return new ArrayList<>(Csv.read("published.csv", in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
