package io.siloscope.ui.runs;

import java.util.List;
import java.util.SortedMap;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.RunSummary;

/// The settings in which the compared runs differ, a column a run.
final class DifferencesPane extends VBox {

    private static final int COLUMNS = 4;

    private final GridPane grid = new GridPane(16, 4);
    private final Label words = Controls.paragraph("", "muted");

    DifferencesPane(RunsModel model) {
        setId(Ids.RUNS_DIFFERENCES);
        getStyleClass().add("panel");
        Label title = Controls.paragraph(Text.of("runs.differences"), "title-4");
        getChildren().addAll(title, words, grid);
        model.compared().subscribe(this::show);
    }

    private void show(List<RunSummary> runs) {
        Controls.show(this, runs.size() > 1);
        grid.getChildren().clear();
        List<RunSummary> shown = runs.subList(0, Math.min(COLUMNS, runs.size()));
        SortedMap<String, List<String>> differences = RunSummary.differences(shown);
        words.setText(differences.isEmpty() ? Text.of("runs.no-differences", shown.size())
                : runs.size() > COLUMNS ? Text.of("runs.first-only", COLUMNS) : "");
        Controls.show(words, !words.getText().isEmpty());
        if (!differences.isEmpty()) {
            row(0, "", shown.stream().map(RunSummary::run).toList(), "field-name");
            differences.forEach((path, values) -> row(grid.getRowCount(), path, values));
        }
    }

    private void row(int row, String path, List<String> values, String... styles) {
        grid.add(Controls.cell(path, "muted"), 0, row);
        for (int i = 0; i < values.size(); i++) {
            grid.add(Controls.cell(values.get(i).isEmpty() && row > 0 ? "–" : values.get(i), styles), 1 + i,
                    row);
        }
    }
}
