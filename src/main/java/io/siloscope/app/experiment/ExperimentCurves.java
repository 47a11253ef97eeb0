package io.siloscope.app.experiment;

import java.util.List;

import io.siloscope.chart.ChartFiles;
import io.siloscope.chart.Figure;
import io.siloscope.chart.Look;
import io.siloscope.chart.RoundRow;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.experiment.Experiment;
import io.siloscope.federate.RunFolder;

/// The curves of all seeds, by rounds and by megabytes, as PNG and SVG beside the summary.
public final class ExperimentCurves {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private ExperimentCurves() {}

    /// Draws what the folders of the seeds hold.
    public static void draw(Experiment experiment) {
        List<RunCurve> curves = experiment.seeds().stream().map(seed -> new RunCurve("seed " + seed,
                new RunFolder(experiment.folder(seed)).rounds().stream()
                        .map(row -> new RoundRow(row.round(), row.accuracy(), row.loss(), row.bytesDown(),
                                row.bytesUp()))
                        .toList()))
                .toList();
        draw(experiment, "accuracy", RunFigures.accuracyByRound(curves));
        draw(experiment, "accuracy-by-megabytes", RunFigures.accuracyByMegabytes(curves));
        draw(experiment, "loss", RunFigures.lossByRound(curves));
    }

    private static void draw(Experiment experiment, String name, Figure figure) {
        ChartFiles.png(figure, Look.LIGHT, WIDTH, HEIGHT, experiment.folder().resolve(name + ".png"));
        ChartFiles.svg(figure, Look.LIGHT, WIDTH, HEIGHT, experiment.folder().resolve(name + ".svg"));
    }
}
