package io.siloscope.ui.federation;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ConfusionPane;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.RunState;

/// How the present model of a run does on this silo's own images.
final class ModelPane extends VBox {

    private final Button judge;

    ModelPane(FederationModel model) {
        getStyleClass().add("panel");
        Label title = Controls.paragraph(Text.of("run.model-here"), "title-4");
        judge = Controls.button(Ids.RUN_JUDGE, Text.of("run.judge"), model::judge);
        judge.disableProperty().bind(model.judging());
        var confusion = new ConfusionPane(Ids.CONFUSION, model.classes());
        model.review().subscribe(review -> {
            Controls.show(confusion, review.isPresent());
            review.ifPresent(confusion::show);
        });
        getChildren().addAll(new Ends(title, judge),
                Controls.paragraph(Text.of("run.model-here-why"), "muted"), confusion);
    }

    /// A host has a model after each round, a site at the end.
    void show(RunState run) {
        Controls.show(this, !run.points().isEmpty() && (run.role() == RunState.Role.HOST
                || run.phase() == RunState.Phase.FINISHED));
    }
}
