package io.siloscope.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a screen shows while it has nothing to show: why, and the way out.
public final class EmptyState extends VBox {

    public EmptyState(String title, String sentence, Node... waysOut) {
        getStyleClass().add("empty-state");
        Label heading = Controls.paragraph(title, "title-4");
        getChildren().addAll(heading, Controls.paragraph(sentence, "muted"));
        getChildren().addAll(waysOut);
    }
}
