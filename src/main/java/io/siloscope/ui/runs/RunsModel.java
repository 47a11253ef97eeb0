package io.siloscope.ui.runs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import io.siloscope.chart.Across;
import io.siloscope.chart.ChartFiles;
import io.siloscope.chart.Figure;
import io.siloscope.chart.Look;
import io.siloscope.chart.Measure;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.ui.fx.RunCurves;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.Doubt;
import io.siloscope.workbench.ModelReview;
import io.siloscope.workbench.RunSummary;
import io.siloscope.workbench.Runs;
import io.siloscope.workbench.Workbench;

/// The runs of the silo, those that are compared, and what can be done with one. JavaFX thread only, but for [#refresh()].
public final class RunsModel {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private final ReadOnlyObjectWrapper<List<RunSummary>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RunSummary>> compared = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper modelNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ModelReview>> review = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ACCURACY);
    private final ObjectProperty<Across> across = new SimpleObjectProperty<>(Across.ROUNDS);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(0);
    private final Path exports;
    private final LabelSet classes;
    private final Runs archive;
    private final Backstage backstage;
    private final Refresh<List<RunSummary>> reading;
    private final Consumer<String> again;
    private final Consumer<List<Doubt>> look;

    /// @param again plans a run like the named one
    /// @param look shows disputed labels
    public RunsModel(Workbench workbench, Backstage backstage, Consumer<String> again,
            Consumer<List<Doubt>> look) {
        this.backstage = backstage;
        this.again = again;
        this.look = look;
        classes = workbench.classes();
        archive = workbench.runs();
        exports = workbench.folder().resolve("exports");
        reading = backstage.refresh(archive::list, runs::set);
        refresh();
    }

    // Properties

    LabelSet classes() {
        return classes;
    }

    /// Newest first.
    ReadOnlyObjectProperty<List<RunSummary>> runs() {
        return runs.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<RunSummary>> compared() {
        return compared.getReadOnlyProperty();
    }

    /// The run that notes and actions are about: the first of those that are compared.
    Optional<RunSummary> chosen() {
        return compared.get().stream().findFirst();
    }

    /// What became of the export of curves, in a sentence.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// What became of the export of a model, in a sentence.
    ReadOnlyStringProperty modelNote() {
        return modelNote.getReadOnlyProperty();
    }

    /// True while a model is being asked.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What the chosen run's model says of this silo, once it was asked.
    ReadOnlyObjectProperty<Optional<ModelReview>> review() {
        return review.getReadOnlyProperty();
    }

    ObjectProperty<Measure> measure() {
        return measure;
    }

    ObjectProperty<Across> across() {
        return across;
    }

    /// From 0, no smoothing, to below 1.
    DoubleProperty smoothing() {
        return smoothing;
    }

    /// Where exports go unless the user says otherwise.
    Path exports() {
        return exports;
    }

    Figure figure() {
        return RunFigures.of(measure.get(), across.get(), curves(), smoothing.get());
    }

    // Commands

    /// Reads the list again. Any thread.
    public void refresh() {
        reading.request();
    }

    void compare(List<RunSummary> others) {
        Optional<String> before = chosen().map(RunSummary::run);
        compared.set(List.copyOf(others));
        if (!chosen().map(RunSummary::run).equals(before)) {
            review.set(Optional.empty());
        }
    }

    /// Keeps tags, separated by commas, and words with the chosen run.
    void keep(String tags, String words) {
        chosen().ifPresent(run -> {
            List<String> each = Arrays.stream(tags.split(",")).map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .toList();
            if (!each.equals(run.notes().tags()) || !words.equals(run.notes().words())) {
                backstage.run(() -> {
                    archive.note(run.run(), each, words);
                    return run;
                }, _ -> refresh());
            }
        });
    }

    /// Writes the compared runs into a folder: the rounds as a table, and the curves that are shown as PNG and SVG.
    void export(Optional<Path> folder) {
        into(folder, note, to -> {
            Figure figure = figure();
            List<RunSummary> chosen = compared.get();
            String name = file(measure.get().name()) + "-by-" + file(across.get().name());
            backstage.run(() -> {
                archive.exportRounds(chosen, to.resolve("rounds.csv"));
                ChartFiles.png(figure, Look.LIGHT, WIDTH, HEIGHT, to.resolve(name + ".png"));
                ChartFiles.svg(figure, Look.LIGHT, WIDTH, HEIGHT, to.resolve(name + ".svg"));
                return to;
            }, written -> note.set(Text.of("runs.exported", name, written)));
        });
    }

    /// Writes the chosen run's model into a folder.
    void exportModel(Optional<Path> folder) {
        into(folder, modelNote,
                to -> chosen().ifPresent(run -> backstage.run(() -> archive.exportModel(run.run(), to),
                        files -> modelNote.set(Text.of("runs.model-exported", files.getFirst().getFileName(),
                                files.getLast().getFileName(), to)))));
    }

    private void into(Optional<Path> folder, ReadOnlyStringWrapper answer, Consumer<Path> write) {
        if (folder.isEmpty() || compared.get().isEmpty()) {
            answer.set(folder.isEmpty() ? Text.of("runs.no-folder") : Text.of("runs.none-chosen"));
        } else {
            write.accept(folder.get());
        }
    }

    /// Asks the chosen run's model about the silo.
    void ask() {
        chosen().ifPresent(run -> {
            busy.set(true);
            backstage.when(archive.review(run.run()).result(), said -> {
                busy.set(false);
                if (chosen().filter(now -> now.run().equals(run.run())).isPresent()) {
                    review.set(Optional.of(said));
                }
            }, () -> busy.set(false));
        });
    }

    /// Shows the labels that the model disputes.
    void lookAgain() {
        review.get().ifPresent(said -> look.accept(said.doubts()));
    }

    /// Plans a run like the chosen one.
    void again() {
        chosen().ifPresent(run -> again.accept(run.run()));
    }

    private static String file(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<RunCurve> curves() {
        return compared.get().stream().map(run -> RunCurves.of(run.run(), run.notes().labels(), run.points()))
                .toList();
    }
}
