package io.siloscope.ui.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

/// Screens that may be higher than the window: they scroll to whatever gets the focus, so that nobody types where nothing is
/// seen, and leave it in sight while what stands above it grows, until somebody scrolls.
public final class Pages {

    private static final double MARGIN = 24;

    private final ScrollPane pane;
    /// Where the page was scrolled to last from here; where it stands elsewhere, somebody has scrolled.
    private double placed = Double.NaN;

    private Pages(ScrollPane pane) {
        this.pane = pane;
    }

    /// Makes a pane such a screen, as wide as the window.
    public static void prepare(ScrollPane pane) {
        pane.setFitToWidth(true);
        pane.getStyleClass().add("screen");
        var page = new Pages(pane);
        pane.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(page::follow);
        pane.contentProperty().flatMap(Node::layoutBoundsProperty).subscribe(_ -> page.stay());
    }

    private void follow(@Nullable Node owner) {
        if (owner != null && Controls.isWithin(owner, pane.getContent())) {
            reveal(owner);
        }
    }

    private void stay() {
        if (pane.getScene() != null && pane.getVvalue() == placed) {
            follow(pane.getScene().getFocusOwner());
        }
    }

    /// Scrolls no further than to have a node of the content in sight; of a high one, its top.
    private void reveal(Node node) {
        Bounds seen = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double height = pane.getViewportBounds().getHeight();
        double rest = pane.getContent().getLayoutBounds().getHeight() - height;
        double top = pane.getVvalue() * Math.max(0, rest);
        double wanted = Math.min(Math.max(top, seen.getMaxY() + MARGIN - height), seen.getMinY() - MARGIN);
        pane.setVvalue(rest <= 0 ? 0 : Math.clamp(wanted / rest, 0, 1));
        placed = pane.getVvalue();
    }
}
