package io.siloscope.ui.fx;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

import io.siloscope.chart.Curves;
import io.siloscope.chart.Figure;
import io.siloscope.chart.Look;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;

/// A live figure: the one place where a JFreeChart is on screen. Showing another figure of the same shape only
/// exchanges its points. JavaFX thread only.
public final class ChartPane extends StackPane {

    private final ChartViewer viewer = new ChartViewer();
    private @Nullable Figure shown;
    private Look look = Look.LIGHT;
    private double letters = 1;

    public ChartPane(String id, Themes themes) {
        setId(id);
        getStyleClass().add("chart-pane");
        setMinSize(120, 120);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        viewer.getCanvas().setDomainZoomable(false);
        viewer.getCanvas().setRangeZoomable(false);
        viewer.setFocusTraversable(false);
        getChildren().add(viewer);
        themes.draw(this, now -> {
            look = now;
            drawAgain();
        });
        Controls.follow(this, themes.letters(), now -> {
            letters = now.doubleValue() / Themes.LETTERS;
            drawAgain();
        });
    }

    /// Draws the figure.
    public void show(Figure figure) {
        if (!figure.equals(shown)) {
            draw(figure);
        }
    }

    /// What is drawn now; a test counts its points.
    public @Nullable Figure shown() {
        return shown;
    }

    private void drawAgain() {
        Figure figure = shown;
        shown = null;
        if (figure != null) {
            draw(figure);
        }
    }

    private void draw(Figure figure) {
        if (shown != null && sameShape(shown, figure)) {
            Curves.refill(viewer.getChart(), figure);
        } else {
            viewer.setChart(Curves.chart(figure, look, letters));
        }
        shown = figure;
        setAccessibleText(figure.title());
    }

    private static boolean sameShape(Figure one, Figure other) {
        return one.kind() == other.kind() && one.title().equals(other.title()) && one.x().equals(other.x())
                && one.y().equals(other.y()) && one.series().size() == other.series().size();
    }
}
