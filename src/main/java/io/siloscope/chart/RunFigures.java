package io.siloscope.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import io.siloscope.chart.Axis.Unit;
import io.siloscope.chart.RoundRow.SiteRow;

/// The figures that every run is looked at with. Pure.
public final class RunFigures {

    /// More sites have no lines of their own, and share the last bar.
    private static final int SITES = 6;

    private RunFigures() {}

    /// One line a run.
    public static Figure of(Measure measure, Across across, List<RunCurve> runs) {
        return of(measure, across, runs, 0);
    }

    /// One line a run, smoothed.
    ///
    /// @param smoothing how much of a value is what came before it: 0 (nothing) up to below 1
    public static Figure of(Measure measure, Across across, List<RunCurve> runs, double smoothing) {
        return new Figure(title(measure, across), across.axis(), measure.axis(), Figure.Kind.LINES,
                runs.stream().map(run -> new Series(run.name(), points(across.of(run),
                        Smoothing.of(values(run, measure), smoothing)))).toList());
    }

    /// The mean of runs that differ in their seed alone, with a band of one standard deviation.
    ///
    /// @param runs the runs of each method, by its name
    public static Figure bands(Measure measure, Across across, Map<String, List<RunCurve>> runs) {
        List<Series> series = new ArrayList<>();
        runs.forEach((name, seeds) -> series.add(new Series(name, means(measure, across, seeds))));
        return new Figure(title(measure, across), across.axis(), measure.axis(), Figure.Kind.BANDS, series);
    }

    private static List<Series.Point> means(Measure measure, Across across, List<RunCurve> seeds) {
        int rounds = seeds.stream().mapToInt(run -> run.rounds().size()).min().orElse(0);
        List<double[]> costs = seeds.stream().map(across::of).toList();
        return IntStream.range(0, rounds).mapToObj(i -> deviation(
                costs.stream().mapToDouble(cost -> cost[i]).average().orElse(0),
                seeds.stream().mapToDouble(run -> measure.of(run.rounds().get(i))).toArray())).toList();
    }

    private static Series.Point deviation(double x, double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        return new Series.Point(x, mean, mean - deviation, mean + deviation);
    }

    /// Accuracy of the global model at the sites: the line of all together within a fan from the worst site to the best, and
    /// a line for each site where they are few.
    public static Figure fan(RunCurve run) {
        List<Series> series = new ArrayList<>();
        series.add(
                new Series(Captions.of("all-sites"), run.rounds().stream().map(RunFigures::spread).toList()));
        List<String> sites = sites(run).stream().filter(site -> run.rounds().stream()
                .anyMatch(row -> Double.isFinite(of(row, site).accuracy()))).sorted().toList();
        if (sites.size() > 1 && sites.size() <= SITES) {
            sites.forEach(site -> series.add(new Series(site, run.rounds().stream()
                    .map(row -> new Series.Point(row.round(), of(row, site).accuracy())).toList())));
        }
        return new Figure(title(Measure.ACCURACY, Across.ROUNDS), Across.ROUNDS.axis(),
                Measure.ACCURACY.axis(),
                Figure.Kind.BANDS, series);
    }

    private static Series.Point spread(RoundRow row) {
        double[] sites = row.bySite().stream().mapToDouble(SiteRow::accuracy).filter(Double::isFinite)
                .toArray();
        return sites.length == 0 ? new Series.Point(row.round(), row.accuracy())
                : new Series.Point(row.round(), row.accuracy(), DoubleStream.of(sites).min().orElseThrow(),
                        DoubleStream.of(sites).max().orElseThrow());
    }

    /// Accuracy against what it cost, beside what labelling in turns would have cost.
    ///
    /// @param iterative megabytes or minutes of an iterative schedule; 0 while they are not known
    public static Figure tradeOff(RunCurve run, Across across, double iterative) {
        Figure figure = of(Measure.ACCURACY, across, List.of(run));
        return switch (across) {
            case ROUNDS, LABELS -> figure;
            case MEGABYTES -> marked(figure, iterative, Captions.of("iterative-megabytes", iterative));
            case MINUTES -> marked(figure, iterative, Captions.of("iterative-minutes", iterative));
        };
    }

    private static Figure marked(Figure figure, double x, String words) {
        return x > 0 ? figure.with(new Figure.Mark(x, words)) : figure;
    }

    /// Megabytes of each round of one run: the sites' on top of each other where they are known, else those to the sites and
    /// those from them.
    public static Figure megabytesByRound(RunCurve run) {
        List<String> sites = sites(run);
        List<Series> series = new ArrayList<>();
        if (sites.isEmpty()) {
            series.add(bars(Captions.of("down"), run, row -> row.bytesDown() / 1e6));
            series.add(bars(Captions.of("up"), run, row -> row.bytesUp() / 1e6));
        }
        sites.stream().limit(SITES)
                .forEach(site -> series.add(bars(site, run, row -> of(row, site).megabytes())));
        if (sites.size() > SITES) {
            series.add(bars(Captions.of("other-sites", sites.size() - SITES), run,
                    row -> sites.stream().skip(SITES).mapToDouble(site -> of(row, site).megabytes()).sum()));
        }
        return new Figure(Captions.of("megabytes-by-round"), Across.ROUNDS.axis(),
                new Axis(Captions.of("megabytes"), Unit.NUMBER), Figure.Kind.STACKED_BARS, series);
    }

    /// The sites' names, those with the most megabytes first.
    private static List<String> sites(RunCurve run) {
        Map<String, Double> totals = new TreeMap<>();
        run.rounds().forEach(row -> row.bySite()
                .forEach(site -> totals.merge(site.site(), site.megabytes(), Double::sum)));
        return totals.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
    }

    private static SiteRow of(RoundRow row, String site) {
        return row.bySite().stream().filter(one -> one.site().equals(site)).findFirst()
                .orElse(new SiteRow(site, Double.NaN, 0));
    }

    private static Series bars(String name, RunCurve run, ToDoubleFunction<RoundRow> value) {
        return new Series(name, run.rounds().stream()
                .map(row -> new Series.Point(row.round(), value.applyAsDouble(row))).toList());
    }

    private static String title(Measure measure, Across across) {
        return switch (across) {
            case ROUNDS -> Captions.of("by-round", measure.title());
            case MEGABYTES -> Captions.of("by-megabytes", measure.title());
            case MINUTES -> Captions.of("by-minutes", measure.title());
            case LABELS -> Captions.of("by-labels", measure.title());
        };
    }

    private static double[] values(RunCurve run, Measure measure) {
        return run.rounds().stream().mapToDouble(measure::of).toArray();
    }

    private static List<Series.Point> points(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToObj(i -> new Series.Point(x[i], y[i])).toList();
    }
}
