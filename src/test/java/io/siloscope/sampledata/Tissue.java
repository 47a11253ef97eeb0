package io.siloscope.sampledata;

/// A slice of tissue before the light goes through it: how much of two dyes lies at each point, 0 (none) to about
/// 1.5. Points are in pixels of the image to come, twice as fine.
final class Tissue {

    static final int SIDE = 64;
    static final int FINE = 2;
    static final int POINTS = SIDE * FINE;

    /// The dye of nuclei, and that of fibres and cell bodies.
    final double[] blue = new double[POINTS * POINTS];
    final double[] pink = new double[POINTS * POINTS];

    /// What a painter leaves at a point.
    interface Painter {
        void at(int index, double x, double y);
    }

    void everywhere(Painter painter) {
        within(0, 0, SIDE, SIDE, painter);
    }

    /// Calls the painter for each point of a box, cut to the slice.
    void within(double left, double top, double right, double bottom, Painter painter) {
        int firstRow = Math.max(0, (int) Math.floor(top * FINE));
        int lastRow = Math.min(POINTS - 1, (int) Math.ceil(bottom * FINE));
        int firstColumn = Math.max(0, (int) Math.floor(left * FINE));
        int lastColumn = Math.min(POINTS - 1, (int) Math.ceil(right * FINE));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                painter.at(row * POINTS + column, (column + 0.5) / FINE, (row + 0.5) / FINE);
            }
        }
    }

    /// This slice, with `other` wherever `share` (0 … 1 at each point) says so.
    Tissue blended(Tissue other, double[] share) {
        Tissue blend = new Tissue();
        for (int i = 0; i < share.length; i++) {
            blend.blue[i] = blue[i] * (1 - share[i]) + other.blue[i] * share[i];
            blend.pink[i] = pink[i] * (1 - share[i]) + other.pink[i] * share[i];
        }
        return blend;
    }

    /// 0 below `from`, 1 above `to`, a smooth step between them.
    static double step(double from, double to, double value) {
        double t = Math.clamp((value - from) / (to - from), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }
}
