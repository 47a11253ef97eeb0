package io.siloscope.ui.federation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.chart.Across;
import io.siloscope.chart.Look;
import io.siloscope.chart.Measure;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ChartPane;
import io.siloscope.ui.fx.Choices;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.RunCurves;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.Forecast;
import io.siloscope.workbench.LedgerReport;
import io.siloscope.workbench.RunState;

/// A run as it stands: what it waits for, its sites and its curves. What it shows is a function of the [RunState].
final class RunView extends VBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass FINISHED = PseudoClass.getPseudoClass("finished");

    private final Label title = label(Ids.RUN_TITLE, "title-3");
    private final Label phase = label(Ids.RUN_PHASE, "phase");
    private final Label waitsFor = Controls.paragraph("");
    private final Label countdown = label(Ids.RUN_COUNTDOWN, "countdown");
    private final Label rounds = label(Ids.RUN_ROUNDS, "muted");
    private final Label traffic = label(Ids.RUN_TRAFFIC, "muted");
    private final ProgressBar progress = new ProgressBar();
    private final InviteList invites = new InviteList();
    private final SitesPane sites;
    private final TermsPane terms;
    private final ModelPane here;
    private final ChoiceBox<Across> across = Choices.of(Ids.CHART_ACROSS, Text.of("run.across"),
            List.of(Across.MEGABYTES, Across.MINUTES, Across.LABELS), Across.MEGABYTES, Across::title);
    private final FederationModel model;
    private final ChartPane accuracy = new ChartPane(Ids.CHART_ACCURACY);
    private final ChartPane loss = new ChartPane(Ids.CHART_LOSS);
    private final ChartPane trade = new ChartPane(Ids.CHART_TRADE);
    private final ChartPane megabytes = new ChartPane(Ids.CHART_MEGABYTES);
    private final LedgerPane ledger;
    private final GridPane charts;
    private final Button pause;
    private final Button stop;
    private final Button another;

    RunView(FederationModel model) {
        this.model = model;
        sites = new SitesPane(model);
        terms = new TermsPane(model);
        here = new ModelPane(model);
        across.valueProperty().subscribe(_ -> model.run().get().ifPresent(this::trade));
        model.labels().subscribe(_ -> model.run().get().ifPresent(this::trade));
        getStyleClass().add("run");
        title.setMinWidth(0);
        ledger = new LedgerPane(model);
        pause = Controls.button(Ids.RUN_PAUSE, Text.of("federate.pause"),
                () -> model.pause(!model.paused().get()),
                Styles.BUTTON_OUTLINED);
        pause.setMinWidth(USE_PREF_SIZE);
        stop = Controls.button(Ids.RUN_STOP, Text.of("federate.stop"), model::stop, Styles.DANGER,
                Styles.BUTTON_OUTLINED);
        another = Controls.button(Ids.RUN_ANOTHER, Text.of("federate.another"), model::clear);
        stop.setMinWidth(USE_PREF_SIZE);
        another.setMinWidth(USE_PREF_SIZE);
        waitsFor.setId(Ids.RUN_WAITS_FOR);
        HBox.setHgrow(waitsFor, Priority.SOMETIMES);
        progress.setId(Ids.RUN_PROGRESS);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        var head = new HBox(title, phase, Controls.spring(), pause, stop, another);
        var wait = new HBox(waitsFor, Controls.spring(), countdown);
        var bar = new HBox(progress, rounds, traffic);
        List.of(head, wait, bar).forEach(row -> row.getStyleClass().add("row"));
        var panel = new VBox(head, wait, bar);
        panel.getStyleClass().add("panel");
        charts = charts();
        getChildren().addAll(panel, terms, invites, sites, charts, here, ledger);
    }

    /// Shows a state at a moment; only what differs is touched.
    void show(RunState run, Instant now) {
        tick(run, now);
        pseudoClassStateChanged(FAILED, run.phase() == RunState.Phase.FAILED);
        pseudoClassStateChanged(FINISHED, run.phase() == RunState.Phase.FINISHED);
        // A site knows of no other: only the host has a list.
        Controls.show(sites, run.role() == RunState.Role.HOST);
        sites.show(run.sites());
        RunCurve curve = RunCurves.of(run.run(), run.points());
        accuracy.show(RunFigures.fan(curve));
        loss.show(RunFigures.of(Measure.LOSS, Across.ROUNDS, List.of(curve)));
        trade(run);
        Controls.show(charts, !run.points().isEmpty());
        Controls.show(terms, run.phase() == RunState.Phase.ASKING);
        run.terms().ifPresent(terms::show);
        here.show(run);
        megabytes.show(RunFigures.megabytesByRound(curve));
        Controls.show(pause, run.role() == RunState.Role.HOST && !run.phase().ended());
        Controls.show(stop, !run.phase().ended());
        Controls.show(another, run.phase().ended());
    }

    private void trade(RunState run) {
        RunCurve curve = RunCurves.of(run.run(), model.labels().get(), run.points());
        Across cost = across.getValue();
        trade.show(RunFigures.tradeOff(curve, cost, Forecast.iterative(run, cost == Across.MINUTES)));
    }

    /// The words alone, among them the countdown.
    void tick(RunState run, Instant now) {
        RunPicture picture = RunPicture.of(run, now);
        title.setText(picture.title());
        phase.setText(picture.phase());
        waitsFor.setText(picture.waitsFor());
        countdown.setText(picture.countdown());
        rounds.setText(picture.rounds());
        traffic.setText(picture.traffic());
        progress.setProgress(picture.progress());
        progress.setAccessibleText(picture.rounds());
    }

    void invites(List<Path> files) {
        invites.show(files);
    }

    void ledger(Optional<LedgerReport> report) {
        Controls.show(ledger, report.filter(one -> one.frames() > 0).isPresent());
        report.ifPresent(ledger::show);
    }

    void paused(boolean on) {
        pause.setText(on ? Text.of("federate.go-on") : Text.of("federate.pause"));
    }

    void holding(boolean on) {
        ledger.holding(on);
    }

    void busy(boolean now) {
        stop.setDisable(now);
    }

    void look(Look look) {
        List.of(accuracy, loss, trade, megabytes).forEach(chart -> chart.look(look));
    }

    private GridPane charts() {
        var grid = new GridPane(12, 12);
        grid.add(framed(accuracy), 0, 0);
        VBox tradeFrame = framed(trade);
        tradeFrame.getChildren().addFirst(across);
        grid.add(tradeFrame, 1, 0);
        grid.add(framed(loss), 0, 1);
        grid.add(framed(megabytes), 1, 1);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        return grid;
    }

    private static VBox framed(ChartPane chart) {
        chart.setPrefHeight(240);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var frame = new VBox(chart);
        frame.getStyleClass().add("chart-frame");
        return frame;
    }

    private static Label label(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// The invite files of a hosted run: their folder to copy from, and their names.
    private static final class InviteList extends VBox {

        private final TextField folder = Controls.field(Ids.RUN_INVITES, Text.of("federate.invites-folder"),
                "");
        private final Label names = Controls.paragraph("", "muted");

        InviteList() {
            getStyleClass().add("panel");
            folder.setEditable(false);
            getChildren().addAll(Controls.paragraph(Text.of("federate.invites")), folder, names);
            Controls.show(this, false);
        }

        void show(List<Path> files) {
            Controls.show(this, !files.isEmpty());
            if (!files.isEmpty()) {
                folder.setText(String.valueOf(files.getFirst().toAbsolutePath().getParent()));
                names.setText(String.join(" · ",
                        files.stream().map(file -> String.valueOf(file.getFileName())).toList()));
            }
        }
    }
}
