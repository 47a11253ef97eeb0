package io.siloscope.ui.runs;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.TableViews;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.workbench.RoundPoint;
import io.siloscope.workbench.RunSummary;

/// The runs to choose from.
final class RunTable extends TableView<RunSummary> {

    private boolean filling;

    RunTable(RunsModel model, Themes themes) {
        TableViews.prepare(this, Ids.RUNS_TABLE, Text.of("runs.title"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column(themes, Text.of("runs.run"), 13, RunSummary::run);
        column(themes, Text.of("runs.tags"), 7, run -> String.join(", ", run.notes().tags()));
        column(themes, Text.of("runs.rounds"), 5.6, run -> String.valueOf(rounds(run)));
        column(themes, Text.of("runs.accuracy"), 6.4, RunTable::accuracy);
        column(themes, Text.of("runs.traffic"), 6, RunTable::traffic);
        column(themes, Text.of("runs.labels"), 5.4,
                run -> run.notes().labels() == 0 ? "–" : String.valueOf(run.notes().labels()));
        column(themes, Text.of("runs.recipe"), 9, RunSummary::recipe);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunSummary>) _ -> {
            if (!filling) {
                compare(model);
            }
        });
        model.runs().subscribe(runs -> fill(runs, model));
    }

    private void compare(RunsModel model) {
        model.compare(getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList());
    }

    /// Shows the runs; those that were chosen stay chosen, at first all.
    private void fill(List<RunSummary> runs, RunsModel model) {
        List<String> before = model.compared().get().stream().map(RunSummary::run).toList();
        filling = true;
        getItems().setAll(runs);
        getSelectionModel().clearSelection();
        for (int i = 0; i < runs.size(); i++) {
            if (before.isEmpty() || before.contains(runs.get(i).run())) {
                getSelectionModel().select(i);
            }
        }
        filling = false;
        compare(model);
        TableViews.height(this, Math.clamp(runs.size(), 2, 6));
    }

    private static int rounds(RunSummary run) {
        return run.points().stream().mapToInt(RoundPoint::round).max().orElse(0);
    }

    private static String accuracy(RunSummary run) {
        return run.points().isEmpty() || Double.isNaN(run.points().getLast().accuracy()) ? "–"
                : Text.of("runs.percent", run.points().getLast().accuracy());
    }

    private static String traffic(RunSummary run) {
        return Text.of("runs.megabytes", run.points().stream().mapToDouble(RoundPoint::megabytes).sum());
    }

    private void column(Themes themes, String title, double width, Function<RunSummary, String> value) {
        getColumns().add(TableViews.column(themes, title, width, value));
    }
}
