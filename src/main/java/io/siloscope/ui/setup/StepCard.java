package io.siloscope.ui.setup;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.fx.Controls;

/// One step of the checklist: its mark, its title, where it stands, and what to do about it.
final class StepCard extends HBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final int number;
    private final Label mark = new Label();
    private final Label sentence = Controls.paragraph("", "muted");
    private final VBox actions = new VBox();

    StepCard(String id, int number, String title, Node... content) {
        this.number = number;
        setId(id);
        getStyleClass().addAll("panel", "step");
        mark.getStyleClass().add("step-mark");
        mark.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = Controls.paragraph(title, "step-title");
        actions.getStyleClass().add("step-actions");
        actions.getChildren().addAll(content);
        Controls.show(actions, content.length > 0);
        var text = new VBox(heading, sentence, actions);
        text.getStyleClass().add("step-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(mark, text);
    }

    /// Gives the keys to what is to be done here. False when nothing can be done now.
    boolean takeFocus() {
        Optional<Node> first = actions.lookupAll("*").stream().filter(node -> !node.isDisabled())
                .filter(node -> node instanceof TextField || node.getStyleClass().contains(Styles.ACCENT))
                .findFirst();
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }

    void show(Checklist.Item item) {
        pseudoClassStateChanged(DONE, item.state() == Checklist.State.DONE);
        pseudoClassStateChanged(WARNED, item.state() == Checklist.State.WARNED);
        pseudoClassStateChanged(NOW, item.state() == Checklist.State.NOW);
        mark.setText(switch (item.state()) {
            case DONE -> "✓";
            case WARNED -> "!";
            case NOW, LATER -> String.valueOf(number);
        });
        sentence.setText(item.sentence());
        actions.setDisable(item.state() == Checklist.State.LATER);
    }
}
