package io.siloscope.ui.map;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

import io.siloscope.chart.Look;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.Projection;
import org.jspecify.annotations.Nullable;

/// Draws the points, pixel by pixel so that a quarter of a million moves smoothly, and tells which one the mouse is at and which
/// ones a line was drawn around: dragging draws freely, with Shift a rectangle; the right button moves, the wheel brings closer.
final class ScatterCanvas extends Region {

    private static final double DOT = 6;
    private static final double STEP = 40;
    private static final double CLOSER = 1.25;
    private static final double LEAST = 4;

    private final ImageView view = new ImageView();
    private final Polygon line = new Polygon();
    private final Circle ring = new Circle(DOT);
    private final Consumer<OptionalInt> pointed;
    private final Consumer<List<Integer>> chosen;
    private Optional<Projection> projection = Optional.empty();
    private @Nullable Scatter scatter;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int[] pixels = new int[0];
    private int width;
    private int height;
    private Colouring colouring = Colouring.CLASS;
    private Look look = Look.LIGHT;
    private double pressedX;
    private double pressedY;

    /// @param pointed told which point the mouse is at
    /// @param chosen told which points a line was drawn around
    ScatterCanvas(Consumer<OptionalInt> pointed, Consumer<List<Integer>> chosen) {
        this.pointed = pointed;
        this.chosen = chosen;
        setId(Ids.MAP_CANVAS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.of("map.title"));
        line.getStyleClass().add("map-line");
        ring.getStyleClass().add("map-ring");
        ring.setVisible(false);
        List.of(view, line, ring).forEach(node -> node.setManaged(false));
        getChildren().addAll(view, line, ring);
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            closer(Math.exp(event.getDeltaY() / 200), event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        point(-1, -1);
    }

    void show(Optional<Projection> other) {
        projection = other;
        scatter = null;
        requestLayout();
    }

    void look(Look other) {
        look = other;
        draw();
    }

    void colour(Colouring other) {
        colouring = other;
        draw();
    }

    /// Brings the points closer around a place.
    void closer(double factor, double x, double y) {
        Scatter points = scatter;
        if (points != null) {
            points.closer(factor, x, y);
            draw();
        }
    }

    /// Moves all points.
    void move(double right, double down) {
        Scatter points = scatter;
        if (points != null) {
            points.move(right, down);
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        int wide = (int) getWidth();
        int high = (int) getHeight();
        Scatter before = scatter;
        if (wide < 1 || high < 1 || (before != null && wide == width && high == height)) {
            return;
        }
        width = wide;
        height = high;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        scatter = projection.map(points -> {
            var fresh = new Scatter(points, getWidth(), getHeight());
            if (before != null) {
                fresh.like(before);
            }
            return fresh;
        }).orElse(null);
        draw();
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> closer(CLOSER, getWidth() / 2, getHeight() / 2);
            case MINUS, SUBTRACT -> closer(1 / CLOSER, getWidth() / 2, getHeight() / 2);
            case LEFT -> move(STEP, 0);
            case RIGHT -> move(-STEP, 0);
            case UP -> move(0, STEP);
            case DOWN -> move(0, -STEP);
            // What is seen now, in the gallery.
            case ENTER ->
                choose(List.of(0.0, 0.0, getWidth(), 0.0, getWidth(), getHeight(), 0.0, getHeight()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        point(pressedX, pressedY);
        line.getPoints().clear();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            move(event.getX() - pressedX, event.getY() - pressedY);
            pressedX = event.getX();
            pressedY = event.getY();
        } else if (event.isShiftDown()) {
            line.getPoints().setAll(pressedX, pressedY, event.getX(), pressedY, event.getX(), event.getY(),
                    pressedX,
                    event.getY());
        } else {
            line.getPoints().addAll(event.getX(), event.getY());
        }
    }

    private void released() {
        List<Double> corners = List.copyOf(line.getPoints());
        line.getPoints().clear();
        if (corners.size() >= 2 * LEAST) {
            choose(corners);
        }
    }

    private void choose(List<Double> corners) {
        Scatter points = scatter;
        if (points != null) {
            chosen.accept(points.inside(corners));
        }
    }

    private void point(double x, double y) {
        OptionalInt now = scatter == null ? OptionalInt.empty() : scatter.nearest(x, y);
        mark(now);
        pointed.accept(now);
    }

    private void mark(OptionalInt at) {
        Scatter points = scatter;
        ring.setVisible(points != null && at.isPresent());
        if (points != null && at.isPresent()) {
            ring.setCenterX(points.x(at.getAsInt()));
            ring.setCenterY(points.y(at.getAsInt()));
        }
    }

    private void draw() {
        Scatter points = scatter;
        PixelBuffer<IntBuffer> screen = buffer;
        if (points == null || screen == null || projection.isEmpty()) {
            return;
        }
        ring.setVisible(false);
        Arrays.fill(pixels, 0);
        for (int i = 0; i < points.size(); i++) {
            double x = points.x(i);
            double y = points.y(i);
            if (x > -DOT && y > -DOT && x < width + DOT && y < height + DOT) {
                colouring.glyph(projection.get(), i).stamp().set(pixels, width, height, (int) x, (int) y,
                        colouring.of(projection.get(), i, look));
            }
        }
        screen.updateBuffer(_ -> null);
    }
}
