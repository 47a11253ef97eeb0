package io.siloscope.ui.federation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.chart.Across;
import io.siloscope.chart.Measure;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.CardRow;
import io.siloscope.ui.fx.ChartPane;
import io.siloscope.ui.fx.Choices;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.RunCurves;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
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
    private final ChartPane accuracy;
    private final ChartPane loss;
    private final ChartPane trade;
    private final ChartPane megabytes;
    private final LedgerPane ledger;
    private final VBox head;
    private final VBox charts;
    private final Button pause;
    private final Button stop;
    private final Button another;

    RunView(FederationModel model, Themes themes) {
        this.model = model;
        accuracy = new ChartPane(Ids.CHART_ACCURACY, themes);
        loss = new ChartPane(Ids.CHART_LOSS, themes);
        trade = new ChartPane(Ids.CHART_TRADE, themes);
        megabytes = new ChartPane(Ids.CHART_MEGABYTES, themes);
        sites = new SitesPane(model, themes);
        terms = new TermsPane(model);
        Controls.show(terms, false);
        here = new ModelPane(model);
        across.valueProperty().subscribe(_ -> model.run().get().ifPresent(this::trade));
        model.labels().subscribe(_ -> model.run().get().ifPresent(this::trade));
        getStyleClass().add("run");
        ledger = new LedgerPane(model, themes);
        pause = Controls.button(Ids.RUN_PAUSE, Text.of("federate.pause"),
                () -> model.pause(!model.paused().get()),
                Styles.BUTTON_OUTLINED);
        stop = Controls.button(Ids.RUN_STOP, Text.of("federate.stop"), model::stop, Styles.DANGER,
                Styles.BUTTON_OUTLINED);
        another = Controls.button(Ids.RUN_ANOTHER, Text.of("federate.another"), model::clear);
        waitsFor.setId(Ids.RUN_WAITS_FOR);
        progress.setId(Ids.RUN_PROGRESS);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        var bar = new HBox(progress, rounds, traffic);
        bar.getStyleClass().add("row");
        var names = new Flow(12, 8, title, phase);
        names.getStyleClass().add("run-names");
        head = new VBox(new Ends(names, new Flow(12, 8, pause, stop, another)),
                new Ends(waitsFor, countdown), bar);
        head.getStyleClass().add("panel");
        head.setId(Ids.RUN_HEAD);
        head.setFocusTraversable(true);
        head.setAccessibleRole(AccessibleRole.TEXT);
        charts = charts();
        getChildren().addAll(head, terms, invites, sites, charts, here, ledger);
    }

    /// Shows a state at a moment; only what differs is touched.
    void show(RunState run, Instant now) {
        tick(run, now);
        pseudoClassStateChanged(FAILED, run.phase() == RunState.Phase.FAILED);
        pseudoClassStateChanged(FINISHED, run.phase() == RunState.Phase.FINISHED);
        // A site knows of no other: only the host has a list.
        Controls.show(sites, run.role() == RunState.Role.HOST);
        sites.show(run.sites(), run.phase().ended());
        invites.over(run.phase().ended());
        RunCurve curve = RunCurves.of(run.run(), run.points());
        accuracy.show(RunFigures.fan(curve));
        loss.show(RunFigures.of(Measure.LOSS, Across.ROUNDS, List.of(curve)));
        trade(run);
        Controls.show(charts, !run.points().isEmpty());
        run.terms().ifPresent(terms::show);
        ask(run.phase() == RunState.Phase.ASKING);
        here.show(run);
        megabytes.show(RunFigures.megabytesByRound(curve));
        Controls.show(pause, run.role() == RunState.Role.HOST && !run.phase().ended());
        Controls.show(stop, !run.phase().ended());
        Controls.show(another, run.phase().ended());
    }

    /// The keys go to where the run stands.
    @Override
    public void requestFocus() {
        head.requestFocus();
    }

    private void ask(boolean asking) {
        boolean asked = terms.isVisible();
        Controls.show(terms, asking);
        if (asking && !asked) {
            terms.requestFocus();
        } else if (asked && !asking) {
            requestFocus();
        }
    }

    private void trade(RunState run) {
        RunCurve curve = RunCurves.of(run.run(), model.labels().get(), run.points());
        Across cost = across.getValue();
        trade.show(RunFigures.tradeOff(curve, cost, Forecast.iterative(run, cost == Across.MINUTES)));
    }

    /// The words alone, among them the countdown.
    void tick(RunState run, Instant now) {
        RunPicture picture = RunPicture.of(run, model.paused().get(), now);
        title.setText(picture.title());
        phase.setText(picture.phase());
        waitsFor.setText(picture.waitsFor());
        countdown.setText(picture.countdown());
        rounds.setText(picture.rounds());
        traffic.setText(picture.traffic());
        progress.setProgress(picture.progress());
        progress.setAccessibleText(picture.rounds());
        head.setAccessibleText(picture.title() + ": " + picture.phase() + ". " + picture.waitsFor());
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

    private VBox charts() {
        VBox tradeFrame = framed(trade);
        tradeFrame.getChildren().addFirst(across);
        return new VBox(CardRow.GAP, new CardRow(framed(accuracy), tradeFrame),
                new CardRow(framed(loss), framed(megabytes)));
    }

    private static VBox framed(ChartPane chart) {
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
        private boolean over;

        InviteList() {
            getStyleClass().add("panel");
            folder.setEditable(false);
            getChildren().addAll(Controls.paragraph(Text.of("federate.invites")), folder, names);
            Controls.show(this, false);
        }

        /// After the end nobody can join.
        void over(boolean now) {
            over = now;
            Controls.show(this, !over && !names.getText().isEmpty());
        }

        void show(List<Path> files) {
            files.stream().findFirst()
                    .ifPresent(file -> folder.setText(String.valueOf(file.toAbsolutePath().getParent())));
            names.setText(String.join(" · ",
                    files.stream().map(file -> String.valueOf(file.getFileName())).toList()));
            over(over);
        }
    }
}
