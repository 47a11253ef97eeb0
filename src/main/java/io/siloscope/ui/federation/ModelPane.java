package io.siloscope.ui.federation;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ConfusionPane;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.RunState;

/// How the present model of a run does on this silo's own images.
final class ModelPane extends VBox {

    private final Button judge;

    ModelPane(FederationModel model) {
        getStyleClass().add("panel");
        var title = new Label(Text.of("run.model-here"));
        title.getStyleClass().add("title-4");
        judge = Controls.button(Ids.RUN_JUDGE, Text.of("run.judge"), model::judge);
        judge.setMinWidth(USE_PREF_SIZE);
        judge.disableProperty().bind(model.judging());
        var head = new HBox(title, Controls.spring(), judge);
        head.getStyleClass().add("row");
        var confusion = new ConfusionPane(Ids.CONFUSION, model.classes());
        model.review().subscribe(review -> {
            Controls.show(confusion, review.isPresent());
            review.ifPresent(confusion::show);
        });
        getChildren().addAll(head, Controls.paragraph(Text.of("run.model-here-why"), "muted"), confusion);
    }

    /// A host has a model after each round, a site at the end.
    void show(RunState run) {
        Controls.show(this, !run.points().isEmpty() && (run.role() == RunState.Role.HOST
                || run.phase() == RunState.Phase.FINISHED));
    }
}
