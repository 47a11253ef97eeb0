package io.siloscope.ui.map;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import io.siloscope.chart.Look;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.workbench.Projection;
import org.jspecify.annotations.Nullable;

/// A canvas as large as its place that draws the points, and tells which one the mouse is at.
final class ScatterCanvas extends Region {

    private static final double DOT = 6;

    private final Canvas canvas = new Canvas();
    private final Consumer<OptionalInt> pointed;
    private Optional<Projection> projection = Optional.empty();
    private @Nullable Scatter scatter;
    private OptionalInt at = OptionalInt.empty();
    private Look look = Look.LIGHT;

    ScatterCanvas(Consumer<OptionalInt> pointed) {
        this.pointed = pointed;
        setId(Ids.MAP_CANVAS);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.of("map.title"));
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> point(event.getX(), event.getY()));
        point(-1, -1);
    }

    void show(Optional<Projection> other) {
        projection = other;
        at = OptionalInt.empty();
        requestLayout();
    }

    void look(Look other) {
        look = other;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        scatter = projection.map(points -> new Scatter(points, getWidth(), getHeight())).orElse(null);
        draw();
    }

    private void point(double x, double y) {
        OptionalInt now = scatter == null ? OptionalInt.empty() : scatter.nearest(x, y);
        if (!now.equals(at)) {
            at = now;
            draw();
        }
        pointed.accept(now);
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Scatter points = scatter;
        if (points == null || projection.isEmpty()) {
            return;
        }
        int[] classes = projection.get().classes();
        pen.setGlobalAlpha(0.8);
        for (int i = 0; i < points.size(); i++) {
            pen.setFill(Themes.color(classes[i] < 0 ? look.muted() : look.series(classes[i])));
            Glyph.of(classes[i]).draw(pen, points.x(i), points.y(i));
        }
        pen.setGlobalAlpha(1);
        at.ifPresent(point -> ring(pen, points.x(point), points.y(point)));
    }

    private void ring(GraphicsContext pen, double x, double y) {
        pen.setStroke(Themes.color(look.ink()));
        pen.setLineWidth(2);
        pen.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }
}
