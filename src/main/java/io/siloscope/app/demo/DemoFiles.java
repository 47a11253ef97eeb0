package io.siloscope.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.siloscope.chart.Across;
import io.siloscope.chart.ChartFiles;
import io.siloscope.chart.Figure;
import io.siloscope.chart.Look;
import io.siloscope.chart.Measure;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.format.Folders;
import io.siloscope.format.Json;
import io.siloscope.ui.fx.RunCurves;
import io.siloscope.workbench.RoundPoint;

/// What a demonstration leaves on disk: `rounds.csv`, `model.safetensors`, `report.json` and the curves.
final class DemoFiles {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private DemoFiles() {}

    /// Removes the silos and comparisons of an earlier demonstration, and nothing else.
    static void clear(Path out) throws IOException {
        for (String ours : List.of("silos", "comparisons")) {
            Folders.delete(out.resolve(ours));
        }
        Files.createDirectories(out);
    }

    static void collect(Path out, Path run, List<RoundPoint> points) throws IOException {
        for (String file : List.of("rounds.csv", "model.safetensors", "config.json")) {
            Files.copy(run.resolve(file), out.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        RunCurve curve = RunCurves.of("federated", points);
        draw(out, "accuracy", RunFigures.of(Measure.ACCURACY, Across.ROUNDS, List.of(curve)));
        draw(out, "loss", RunFigures.of(Measure.LOSS, Across.ROUNDS, List.of(curve)));
        draw(out, "accuracy-by-megabytes", RunFigures.of(Measure.ACCURACY, Across.MEGABYTES, List.of(curve)));
        draw(out, "megabytes", RunFigures.megabytesByRound(curve));
    }

    private static void draw(Path out, String name, Figure figure) {
        ChartFiles.png(figure, Look.LIGHT, WIDTH, HEIGHT, out.resolve(name + ".png"));
        ChartFiles.svg(figure, Look.LIGHT, WIDTH, HEIGHT, out.resolve(name + ".svg"));
    }

    static void write(Path out, DemoReport report) throws IOException {
        Files.writeString(out.resolve("report.json"), Json.pretty(report) + "\n");
    }
}
