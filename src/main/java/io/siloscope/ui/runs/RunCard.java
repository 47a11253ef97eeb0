package io.siloscope.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ConfusionPane;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.ModelReview;
import io.siloscope.workbench.RunSummary;

/// One run: what people note of it, and what can be done with its model.
final class RunCard extends VBox {

    private final RunsModel model;
    private final Label title = Controls.paragraph("");
    private final TextField tags = Controls.field(Ids.RUN_TAGS, Text.of("runs.tags-name"),
            Text.of("runs.tags-prompt"));
    private final TextArea words = new TextArea();
    private final Button look;
    private final Label said = Controls.paragraph("");
    private final ConfusionPane confusion;

    /// @param folder where a model is exported to
    RunCard(RunsModel model, Supplier<Optional<Path>> folder) {
        this.model = model;
        confusion = new ConfusionPane(Ids.RUN_CONFUSION, model.classes());
        setId(Ids.RUN_CARD);
        getStyleClass().add("panel");
        title.getStyleClass().add("title-4");
        words.setId(Ids.RUN_WORDS);
        words.setAccessibleText(Text.of("runs.words-name"));
        words.setPromptText(Text.of("runs.words-prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(2);
        Controls.tabLeadsOn(words);
        tags.setOnAction(_ -> keep());
        keepWhenLeft(tags);
        keepWhenLeft(words);
        Button ask = Controls.button(Ids.RUN_ASK, Text.of("runs.ask"), model::ask, Styles.ACCENT);
        look = Controls.button(Ids.RUN_LOOK, Text.of("runs.look"), model::lookAgain);
        Button export = Controls.button(Ids.RUN_MODEL, Text.of("runs.export-model"),
                () -> model.exportModel(folder.get()));
        Button again = Controls.button(Ids.RUN_AGAIN, Text.of("runs.again"), model::again);
        ask.disableProperty().bind(model.busy());
        var actions = new Flow(8, 8, ask, look, export, again);
        said.setId(Ids.RUN_SAID);
        Label exported = Controls.notice(Ids.MODEL_NOTE, model.modelNote(), "muted");
        getChildren().addAll(title, Controls.labelFor(tags, Text.of("runs.tags-label")), tags,
                Controls.labelFor(words, Text.of("runs.words-label")), words, actions, exported, said,
                confusion);
        model.compared().subscribe(_ -> show(model.chosen()));
        model.review().subscribe(this::showReview);
    }

    private void keepWhenLeft(Node field) {
        // Not a subscription, which would begin by keeping the empty fields.
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep();
            }
        });
    }

    private void keep() {
        model.keep(tags.getText(), words.getText());
    }

    private void show(Optional<RunSummary> run) {
        Controls.show(this, run.isPresent());
        run.ifPresent(one -> {
            title.setText(Text.of("runs.of", one.run(), Times.moment(one.started())));
            if (!tags.isFocused()) {
                tags.setText(String.join(", ", one.notes().tags()));
            }
            if (!words.isFocused()) {
                words.setText(one.notes().words());
            }
        });
    }

    private void showReview(Optional<ModelReview> review) {
        Controls.show(confusion, review.isPresent());
        Controls.show(said, review.isPresent());
        look.setDisable(review.filter(one -> !one.doubts().isEmpty()).isEmpty());
        review.ifPresent(one -> {
            confusion.show(one);
            said.setText(Text.of("runs.said", one.labelled(), one.doubts().size()));
        });
    }
}
