package io.siloscope.app.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.chart.Across;
import io.siloscope.chart.ChartFiles;
import io.siloscope.chart.Figure;
import io.siloscope.chart.Look;
import io.siloscope.chart.Measure;
import io.siloscope.chart.RoundRow;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.experiment.Experiment;
import io.siloscope.federate.RunFolder;

/// Curves over rounds and over megabytes, with a band over the seeds, as PNG and SVG.
public final class ExperimentCurves {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private ExperimentCurves() {}

    /// Draws what the folders of the seeds hold.
    public static void draw(Experiment experiment) {
        List<RunCurve> curves = curves(experiment);
        draw(experiment.folder(), "loss", RunFigures.of(Measure.LOSS, Across.ROUNDS, curves));
        draw(experiment.folder(), Map.of(experiment.plan().name(), curves));
    }

    /// The curves of several experiments in one picture, as bands over their seeds.
    public static void draw(Path folder, List<Experiment> experiments) {
        Map<String, List<RunCurve>> runs = new LinkedHashMap<>();
        experiments.forEach(one -> runs.put(one.plan().name(), curves(one)));
        draw(folder, runs);
    }

    private static void draw(Path folder, Map<String, List<RunCurve>> runs) {
        draw(folder, "accuracy", RunFigures.bands(Measure.ACCURACY, Across.ROUNDS, runs));
        draw(folder, "accuracy-by-megabytes", RunFigures.bands(Measure.ACCURACY, Across.MEGABYTES, runs));
    }

    private static List<RunCurve> curves(Experiment experiment) {
        return experiment.seeds().stream().map(seed -> new RunCurve("seed " + seed, 0,
                new RunFolder(experiment.folder(seed)).rounds().stream()
                        .map(row -> new RoundRow(row.round(), row.accuracy(), row.balancedAccuracy(),
                                row.loss(), row.bytesDown(), row.bytesUp(), row.seconds(), List.of()))
                        .toList()))
                .toList();
    }

    private static void draw(Path folder, String name, Figure figure) {
        ChartFiles.png(figure, Look.LIGHT, WIDTH, HEIGHT, folder.resolve(name + ".png"));
        ChartFiles.svg(figure, Look.LIGHT, WIDTH, HEIGHT, folder.resolve(name + ".svg"));
    }
}
