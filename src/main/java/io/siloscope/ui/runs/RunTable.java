package io.siloscope.ui.runs;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.RoundPoint;
import io.siloscope.workbench.RunSummary;

/// The runs to choose from.
final class RunTable extends TableView<RunSummary> {

    private static final int ROW = 36;
    private static final int HEADER = 42;
    private boolean filling;

    RunTable(RunsModel model) {
        setId(Ids.RUNS_TABLE);
        setAccessibleText(Text.of("runs.title"));
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(column(Text.of("runs.run"), 190, RunSummary::run));
        getColumns().add(column(Text.of("runs.tags"), 100, run -> String.join(", ", run.notes().tags())));
        getColumns().add(column(Text.of("runs.rounds"), 80, run -> String.valueOf(rounds(run))));
        getColumns().add(column(Text.of("runs.accuracy"), 95, RunTable::accuracy));
        getColumns().add(column(Text.of("runs.traffic"), 90, RunTable::traffic));
        getColumns().add(column(Text.of("runs.labels"), 85, run -> run.notes().labels() == 0 ? "–"
                : String.valueOf(run.notes().labels())));
        getColumns().add(column(Text.of("runs.recipe"), 150, RunSummary::recipe));
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
        double height = HEADER + ROW * Math.clamp(runs.size(), 2, 6) + 2;
        setMinHeight(height);
        setPrefHeight(height);
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

    private static TableColumn<RunSummary, String> column(String title, double width,
            Function<RunSummary, String> value) {
        var column = new TableColumn<RunSummary, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }
}
