package io.siloscope.ui.map;

import java.util.OptionalInt;

import io.siloscope.workbench.Projection;

/// Where the points of a projection lie on a canvas of some size: all of them inside, larger values higher.
final class Scatter {

    private static final double MARGIN = 24;
    private static final double REACH = 8;

    private final Projection projection;
    private final Axis across;
    private final Axis up;

    Scatter(Projection projection, double width, double height) {
        this.projection = projection;
        across = Axis.of(projection.x(), width);
        up = Axis.of(projection.y(), height);
    }

    int size() {
        return projection.images().size();
    }

    double x(int point) {
        return across.place(projection.x()[point]);
    }

    double y(int point) {
        return up.length - up.place(projection.y()[point]);
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
