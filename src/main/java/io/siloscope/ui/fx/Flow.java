package io.siloscope.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Controls beside each other, on as many lines as the width asks for; a text that is wider than a line wraps.
public final class Flow extends FlowPane {

    /// By which a height is reckoned as long as no width is known.
    private static final double ONE_LINE = 1e5;

    public Flow(double across, double down, Node... nodes) {
        super(across, down);
        getStyleClass().add("flow");
        setPrefWrapLength(ONE_LINE);
        setMinWidth(0);
        add(nodes);
    }

    /// Puts more at the end.
    public void add(Node... nodes) {
        for (Node node : nodes) {
            if (node instanceof Label label) {
                label.setWrapText(true);
                label.setMinSize(0, Region.USE_PREF_SIZE);
                label.maxWidthProperty().bind(widthProperty().map(Flow::atMost));
            }
            getChildren().add(node);
        }
    }

    /// All on one line.
    @Override
    protected double computePrefWidth(double height) {
        double nodes = getManagedChildren().stream().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).sum();
        return nodes + snapSpaceX(getHgap()) * Math.max(0, getManagedChildren().size() - 1)
                + snappedLeftInset() + snappedRightInset();
    }

    private static double atMost(Number width) {
        return width.doubleValue() > 0 ? width.doubleValue() : Double.MAX_VALUE;
    }
}
