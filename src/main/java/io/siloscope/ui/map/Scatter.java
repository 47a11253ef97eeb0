package io.siloscope.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import io.siloscope.workbench.Projection;

/// Where the points of a projection lie on a canvas of some size: at first all of them inside, larger values higher; then as
/// it is moved and brought closer. Used by one thread.
final class Scatter {

    private static final double MARGIN = 24;
    private static final double REACH = 8;
    private static final double CLOSEST = 200;

    private final Projection projection;
    private final Axis across;
    private final Axis up;
    private double zoom = 1;
    private double right;
    private double down;

    Scatter(Projection projection, double width, double height) {
        this.projection = projection;
        across = Axis.of(projection.x(), width);
        up = Axis.of(projection.y(), height);
    }

    int size() {
        return projection.images().size();
    }

    double x(int point) {
        return across.place(projection.x()[point]) * zoom + right;
    }

    double y(int point) {
        return (up.length - up.place(projection.y()[point])) * zoom + down;
    }

    /// Moves all points.
    void move(double byX, double byY) {
        right += byX;
        down += byY;
    }

    /// Brings the points closer around a place, or away with a factor below 1; never further than at first.
    void closer(double factor, double atX, double atY) {
        double next = Math.clamp(zoom * factor, 1, CLOSEST);
        right = next == 1 ? 0 : atX - (atX - right) * next / zoom;
        down = next == 1 ? 0 : atY - (atY - down) * next / zoom;
        zoom = next;
    }

    /// As the other one is moved and brought closer.
    void like(Scatter other) {
        zoom = other.zoom;
        right = other.right;
        down = other.down;
    }

    /// The point nearest to a place, if it lies close enough to be meant.
    OptionalInt nearest(double atX, double atY) {
        int best = -1;
        double closest = REACH * REACH;
        for (int i = 0; i < size(); i++) {
            double dx = x(i) - atX;
            double dy = y(i) - atY;
            double distance = dx * dx + dy * dy;
            if (distance <= closest) {
                closest = distance;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// The points inside a closed line.
    ///
    /// @param corners x and y of each corner in turn
    List<Integer> inside(List<Double> corners) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (isInside(x(i), y(i), corners)) {
                found.add(i);
            }
        }
        return found;
    }

    /// Counts the sides that a line to the right crosses: odd inside.
    private static boolean isInside(double x, double y, List<Double> corners) {
        boolean inside = false;
        int sides = corners.size() / 2;
        for (int i = 0; i < sides; i++) {
            int j = (i + 1) % sides;
            double x1 = corners.get(2 * i);
            double y1 = corners.get(2 * i + 1);
            double x2 = corners.get(2 * j);
            double y2 = corners.get(2 * j + 1);
            if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// The values' range laid over a length.
    private record Axis(double low, double span, double length) {

        static Axis of(float[] values, double length) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (float value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Axis(low, high > low ? high - low : 1, length);
        }

        double place(float value) {
            return MARGIN + (value - low) / span * (length - 2 * MARGIN);
        }
    }
}
