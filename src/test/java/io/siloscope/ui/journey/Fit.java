package io.siloscope.ui.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;

/// What does not fit a window: words that are cut, screens that scroll sideways, and a whole that is larger than its window. JavaFX
/// thread only.
final class Fit {

    /// Names that people give may be as long as they like: these places cut them, and show them whole when pointed at or chosen.
    private static final Set<String> MAY_CUT = Set.of("tile", "legend", "chip", "chip-empty");
    /// Tables of numbers, as wide as there are classes.
    private static final Set<String> MAY_SCROLL = Set.of("confusion-table");

    private Fit() {}

    static List<String> complaints(Scene scene) {
        var found = new ArrayList<String>();
        Parent root = scene.getRoot();
        root.applyCss();
        root.layout();
        double height = root.minHeight(scene.getWidth());
        if (root.minWidth(-1) > scene.getWidth() || height > scene.getHeight()) {
            found.add("asks for %.0f by %.0f".formatted(root.minWidth(-1), height));
        }
        nodes(root).forEach(node -> {
            if (node instanceof Labeled labeled && labeled.isTextTruncated() && !inside(node, MAY_CUT)
                    && !toldOtherwise(node)) {
                found.add("cuts \"" + labeled.getText() + "\"");
            }
            if (node instanceof ScrollPane pane && scrollsSideways(pane)
                    && pane.getStyleClass().stream().noneMatch(MAY_SCROLL::contains)) {
                found.add("scrolls sideways: " + pane.getId());
            }
        });
        return found;
    }

    private static boolean scrollsSideways(ScrollPane pane) {
        return pane.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL
                        && bar.getParent().equals(pane));
    }

    private static boolean inside(Node node, Set<String> styles) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().stream().anyMatch(styles::contains)) {
                return true;
            }
        }
        return false;
    }

    /// The columns of a table can be made wider by hand; a tooltip says the whole.
    private static boolean toldOtherwise(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell
                    || (at instanceof Control control && control.getTooltip() != null)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Node> nodes(Parent root) {
        return root.getChildrenUnmodifiable().stream().filter(Node::isVisible).flatMap(node -> Stream.concat(
                Stream.of(node), node instanceof Parent parent ? nodes(parent) : Stream.empty()));
    }
}
