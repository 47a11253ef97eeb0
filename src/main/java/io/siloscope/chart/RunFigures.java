package io.siloscope.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

import io.siloscope.chart.Axis.Unit;

/// The figures that every run is looked at with. Pure.
public final class RunFigures {

    private RunFigures() {}

    /// Accuracy of the global model after each round, one line a run.
    public static Figure accuracyByRound(List<RunCurve> runs) {
        return byRound(Captions.of("accuracy"), Unit.PERCENT, runs, RoundRow::accuracy);
    }

    /// Mean cross-entropy of the global model after each round, one line a run.
    public static Figure lossByRound(List<RunCurve> runs) {
        return byRound(Captions.of("loss"), Unit.NUMBER, runs, RoundRow::loss);
    }

    /// Accuracy against the megabytes sent since the start, both directions and all sites together.
    public static Figure accuracyByMegabytes(List<RunCurve> runs) {
        return new Figure(Captions.of("accuracy-by-megabytes"),
                new Axis(Captions.of("megabytes-sent"), Unit.NUMBER),
                new Axis(Captions.of("accuracy"), Unit.PERCENT), Figure.Kind.LINES,
                runs.stream().map(run -> new Series(run.name(), againstTraffic(run))).toList());
    }

    /// Mean accuracy of runs that differ in their seed alone, with a band of one standard deviation, after each round.
    ///
    /// @param runs the runs of each method, by its name
    public static Figure accuracyBandsByRound(Map<String, List<RunCurve>> runs) {
        return new Figure(Captions.of("by-round", Captions.of("accuracy")), rounds(),
                new Axis(Captions.of("accuracy"), Unit.PERCENT), Figure.Kind.BANDS,
                bands(runs, (run, position) -> run.rounds().get(position).round()));
    }

    /// The same against the megabytes sent since the start, both directions and all sites together.
    public static Figure accuracyBandsByMegabytes(Map<String, List<RunCurve>> runs) {
        return new Figure(Captions.of("accuracy-by-megabytes"),
                new Axis(Captions.of("megabytes-sent"), Unit.NUMBER),
                new Axis(Captions.of("accuracy"), Unit.PERCENT), Figure.Kind.BANDS,
                bands(runs, (run, position) -> run.rounds().subList(0, position + 1).stream()
                        .mapToDouble(RoundRow::megabytes).sum()));
    }

    private static List<Series> bands(Map<String, List<RunCurve>> runs,
            ToDoubleBiFunction<RunCurve, Integer> x) {
        List<Series> series = new ArrayList<>();
        runs.forEach((name, seeds) -> {
            int rounds = seeds.stream().mapToInt(run -> run.rounds().size()).min().orElse(0);
            List<Series.Point> points = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                int position = i;
                points.add(band(
                        seeds.stream().mapToDouble(run -> x.applyAsDouble(run, position)).average().orElse(0),
                        seeds.stream().mapToDouble(run -> run.rounds().get(position).accuracy()).toArray()));
            }
            series.add(new Series(name, points));
        });
        return series;
    }

    private static Series.Point band(double x, double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        return new Series.Point(x, mean, mean - deviation, mean + deviation);
    }

    /// Megabytes of each round of one run, those to the sites and those from them on top of each other.
    public static Figure megabytesByRound(RunCurve run) {
        return new Figure(Captions.of("megabytes-by-round"), rounds(),
                new Axis(Captions.of("megabytes"), Unit.NUMBER), Figure.Kind.STACKED_BARS,
                List.of(new Series(Captions.of("down"), points(run, row -> row.bytesDown() / 1e6)),
                        new Series(Captions.of("up"), points(run, row -> row.bytesUp() / 1e6))));
    }

    private static Figure byRound(String what, Unit unit, List<RunCurve> runs,
            ToDoubleFunction<RoundRow> value) {
        return new Figure(Captions.of("by-round", what), rounds(), new Axis(what, unit), Figure.Kind.LINES,
                runs.stream().map(run -> new Series(run.name(), points(run, value))).toList());
    }

    private static Axis rounds() {
        return new Axis(Captions.of("round"), Unit.WHOLE);
    }

    private static List<Series.Point> points(RunCurve run, ToDoubleFunction<RoundRow> value) {
        return run.rounds().stream().map(row -> new Series.Point(row.round(), value.applyAsDouble(row)))
                .toList();
    }

    private static List<Series.Point> againstTraffic(RunCurve run) {
        List<Series.Point> points = new ArrayList<>();
        double sent = 0;
        for (RoundRow row : run.rounds()) {
            sent += row.megabytes();
            points.add(new Series.Point(sent, row.accuracy()));
        }
        return points;
    }
}
