package io.siloscope.ui.runs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import io.siloscope.chart.Across;
import io.siloscope.chart.Measure;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ChartPane;
import io.siloscope.ui.fx.Choices;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.EmptyState;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Pages;
import io.siloscope.ui.fx.PathField;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;

/// The runs screen: a table to choose from, the chosen runs' curves over each other, where they differ, and one run's model.
public final class RunsView extends StackPane {

    private final RunsModel model;
    private final ChartPane chart;
    private final PathField folder = new PathField(Ids.EXPORT_FOLDER, Text.of("runs.folder-name"), "",
            PathField.Kind.FOLDER);

    public RunsView(RunsModel model, Themes themes) {
        this.model = model;
        chart = new ChartPane(Ids.RUNS_CHART, themes);
        setId(Ids.RUNS);
        getStyleClass().add("runs");
        getStylesheets().add(Themes.sheet(RunsView.class, "runs.css"));
        folder.path(model.exports());
        Label title = Controls.paragraph(Text.of("runs.title"), "title-2");
        var frame = new VBox(chart);
        frame.getStyleClass().add("chart-frame");
        var page = new VBox(title, Controls.paragraph(Text.of("runs.sentence"), "muted"),
                new RunTable(model, themes),
                choices(), frame, exports(), new RunCard(model, folder::path), new DifferencesPane(model));
        page.getStyleClass().add("page");
        var scroll = new ScrollPane(page);
        Pages.prepare(scroll);
        var empty = new EmptyState(Text.of("runs.empty"), Text.of("runs.empty-why"));
        getChildren().addAll(scroll, empty);
        model.runs().subscribe(runs -> {
            Controls.show(scroll, !runs.isEmpty());
            Controls.show(empty, runs.isEmpty());
        });
        model.compared().subscribe(_ -> draw());
        model.measure().subscribe(_ -> draw());
        model.across().subscribe(_ -> draw());
        model.smoothing().subscribe(_ -> draw());
    }

    private void draw() {
        chart.show(model.figure());
    }

    private Flow choices() {
        var measure = Choices.of(Ids.RUNS_MEASURE, Text.of("runs.measure-name"), List.of(Measure.values()),
                model.measure().get(), Measure::title);
        measure.valueProperty().subscribe(model.measure()::set);
        var across = Choices.of(Ids.RUNS_ACROSS, Text.of("runs.across-name"), List.of(Across.values()),
                model.across().get(), Across::title);
        across.valueProperty().subscribe(model.across()::set);
        var smoothing = new Slider(0, 0.95, 0);
        smoothing.setId(Ids.RUNS_SMOOTHING);
        smoothing.setAccessibleText(Text.of("runs.smoothing-name"));
        smoothing.setBlockIncrement(0.05);
        model.smoothing().bind(smoothing.valueProperty());
        return new Flow(12, 8, named(measure, Text.of("runs.measure")),
                named(across, Text.of("runs.across")),
                named(smoothing, Text.of("runs.smoothing")));
    }

    private static HBox named(Node control, String name) {
        var row = new HBox(Controls.labelFor(control, name), control);
        row.getStyleClass().add("row");
        return row;
    }

    private VBox exports() {
        var export = Controls.button(Ids.EXPORT, Text.of("runs.export"), () -> model.export(folder.path()));
        Label note = Controls.notice(Ids.RUNS_NOTE, model.note(), "muted");
        return new VBox(8, Controls.labelFor(folder.text(), Text.of("runs.folder")), new Ends(folder, export),
                note);
    }
}
