package io.siloscope.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import io.siloscope.chart.ChartFiles;
import io.siloscope.chart.Figure;
import io.siloscope.chart.Look;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.ui.fx.RunCurves;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.RunSummary;
import io.siloscope.workbench.Workbench;

/// The finished runs of the silo and those that are compared. JavaFX thread only, but for [#refresh()].
public final class RunsModel {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private final ReadOnlyObjectWrapper<List<RunSummary>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RunSummary>> compared = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Path exports;
    private final Backstage backstage;
    private final Refresh<List<RunSummary>> reading;

    public RunsModel(Workbench workbench, Backstage backstage) {
        this.backstage = backstage;
        exports = workbench.folder().resolve("figures");
        reading = backstage.refresh(workbench.federation()::runs, runs::set);
        refresh();
    }

    /// Newest first.
    ReadOnlyObjectProperty<List<RunSummary>> runs() {
        return runs.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<RunSummary>> compared() {
        return compared.getReadOnlyProperty();
    }

    /// What the last export did, in a sentence.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// Where figures go unless the user says otherwise.
    Path exports() {
        return exports;
    }

    /// Reads the list again. Any thread.
    public void refresh() {
        reading.request();
    }

    void compare(List<RunSummary> chosen) {
        compared.set(List.copyOf(chosen));
    }

    Figure byRound() {
        return RunFigures.accuracyByRound(curves());
    }

    Figure byMegabytes() {
        return RunFigures.accuracyByMegabytes(curves());
    }

    /// Writes the compared curves as PNG and SVG into a folder.
    void export(Optional<Path> folder) {
        if (folder.isEmpty() || compared.get().isEmpty()) {
            note.set(folder.isEmpty() ? Text.of("runs.no-folder") : Text.of("runs.none-chosen"));
            return;
        }
        Figure byRound = byRound();
        Figure byMegabytes = byMegabytes();
        backstage.run(() -> {
            write(byRound, folder.get(), "accuracy-by-round");
            write(byMegabytes, folder.get(), "accuracy-by-megabytes");
            return folder.get();
        }, written -> note.set(Text.of("runs.exported", written)));
    }

    private static void write(Figure figure, Path folder, String name) {
        ChartFiles.png(figure, Look.LIGHT, WIDTH, HEIGHT, folder.resolve(name + ".png"));
        ChartFiles.svg(figure, Look.LIGHT, WIDTH, HEIGHT, folder.resolve(name + ".svg"));
    }

    private List<RunCurve> curves() {
        return compared.get().stream().map(run -> RunCurves.of(run.run(), run.points())).toList();
    }
}
