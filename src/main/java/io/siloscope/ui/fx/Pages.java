package io.siloscope.ui.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

/// Screens that may be higher than the window.
public final class Pages {

    private static final double MARGIN = 24;

    private Pages() {}

    /// Makes a pane a screen: as wide as the window, and scrolled to whatever gets the focus, so that nobody types where
    /// nothing is seen.
    public static void prepare(ScrollPane pane) {
        pane.setFitToWidth(true);
        pane.getStyleClass().add("screen");
        pane.sceneProperty().flatMap(scene -> scene.focusOwnerProperty())
                .subscribe(owner -> follow(pane, owner));
    }

    private static void follow(ScrollPane pane, @Nullable Node owner) {
        Node at = owner;
        while (at != null && !at.equals(pane.getContent())) {
            at = at.getParent();
        }
        if (at != null && owner != null) {
            reveal(pane, owner);
        }
    }

    /// Scrolls no further than to have a node of the content in sight; of a high one, its top.
    private static void reveal(ScrollPane pane, Node node) {
        Bounds seen = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double height = pane.getViewportBounds().getHeight();
        double rest = pane.getContent().getLayoutBounds().getHeight() - height;
        if (rest > 0) {
            double top = pane.getVvalue() * rest;
            double wanted = Math.min(Math.max(top, seen.getMaxY() + MARGIN - height),
                    seen.getMinY() - MARGIN);
            pane.setVvalue(Math.clamp(wanted / rest, 0, 1));
        }
    }
}
