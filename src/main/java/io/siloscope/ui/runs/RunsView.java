package io.siloscope.ui.runs;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ChartPane;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.EmptyState;
import io.siloscope.ui.fx.PathField;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.RoundPoint;
import io.siloscope.workbench.RunSummary;

/// The runs screen: a table to choose from, and the chosen runs' curves over each other.
public final class RunsView extends StackPane {

    private final RunsModel model;
    private final TableView<RunSummary> table = new TableView<>();
    private final ChartPane byRound = new ChartPane(Ids.RUNS_BY_ROUND);
    private final ChartPane byMegabytes = new ChartPane(Ids.RUNS_BY_MEGABYTES);

    public RunsView(RunsModel model, Themes themes) {
        this.model = model;
        setId(Ids.RUNS);
        getStyleClass().add("runs");
        getStylesheets().add(Themes.sheet(RunsView.class, "runs.css"));
        table();
        var title = new Label(Text.of("runs.title"));
        title.getStyleClass().add("title-2");
        var charts = new HBox(framed(byRound), framed(byMegabytes));
        charts.getStyleClass().add("row");
        VBox.setVgrow(charts, Priority.ALWAYS);
        var page = new VBox(title, Controls.paragraph(Text.of("runs.sentence"), "muted"), table, charts,
                exports());
        page.getStyleClass().add("page");
        var empty = new EmptyState(Text.of("runs.empty"), Text.of("runs.empty-why"));
        getChildren().addAll(page, empty);
        themes.draw(look -> List.of(byRound, byMegabytes).forEach(chart -> chart.look(look)));
        model.runs().subscribe(runs -> {
            Controls.show(page, !runs.isEmpty());
            Controls.show(empty, runs.isEmpty());
            fill(runs);
        });
        model.compared().subscribe(_ -> {
            byRound.show(model.byRound());
            byMegabytes.show(model.byMegabytes());
        });
    }

    private void fill(List<RunSummary> runs) {
        table.getItems().setAll(runs);
        table.getSelectionModel().selectAll();
    }

    private void table() {
        table.setId(Ids.RUNS_TABLE);
        table.setAccessibleText(Text.of("runs.title"));
        table.setPrefHeight(220);
        table.setMinHeight(120);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(column(Text.of("runs.run"), 190, RunSummary::run));
        table.getColumns().add(column(Text.of("runs.started"), 190, run -> Times.moment(run.started())));
        table.getColumns().add(column(Text.of("runs.rounds"), 70, run -> String.valueOf(rounds(run))));
        table.getColumns().add(column(Text.of("runs.accuracy"), 90, RunsView::accuracy));
        table.getColumns().add(column(Text.of("runs.traffic"), 90, RunsView::traffic));
        table.getColumns().add(column(Text.of("runs.recipe"), 200, RunSummary::recipe));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunSummary>) _ -> model
                .compare(table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull).toList()));
    }

    private VBox exports() {
        var folder = new PathField(Ids.EXPORT_FOLDER, Text.of("runs.folder-name"), "", PathField.Kind.FOLDER);
        folder.path(model.exports());
        HBox.setHgrow(folder, Priority.ALWAYS);
        var export = Controls.button(Ids.EXPORT, Text.of("runs.export"), () -> model.export(folder.path()));
        export.setMinWidth(USE_PREF_SIZE);
        var label = Controls.labelFor(folder.text(), Text.of("runs.folder"));
        label.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(label, folder, export);
        row.getStyleClass().add("row");
        var note = Controls.paragraph("", "muted");
        note.setId(Ids.RUNS_NOTE);
        note.textProperty().bind(model.note());
        return new VBox(8, row, note);
    }

    private static int rounds(RunSummary run) {
        return run.points().stream().mapToInt(RoundPoint::round).max().orElse(0);
    }

    private static String accuracy(RunSummary run) {
        return run.points().isEmpty() || Double.isNaN(run.points().getLast().accuracy()) ? "–"
                : Text.of("runs.percent", run.points().getLast().accuracy());
    }

    private static String traffic(RunSummary run) {
        return Text.of("runs.megabytes",
                run.points().stream().mapToDouble(point -> point.bytesDown() + point.bytesUp()).sum() / 1e6);
    }

    private static TableColumn<RunSummary, String> column(String title, double width,
            Function<RunSummary, String> value) {
        var column = new TableColumn<RunSummary, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static VBox framed(ChartPane chart) {
        VBox.setVgrow(chart, Priority.ALWAYS);
        var frame = new VBox(chart);
        frame.getStyleClass().add("chart-frame");
        frame.setPrefWidth(400);
        HBox.setHgrow(frame, Priority.ALWAYS);
        return frame;
    }
}
