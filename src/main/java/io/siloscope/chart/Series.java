package io.siloscope.chart;

import java.util.List;

/// One named line or row of bars. Points without a finite value are left out when drawn.
public record Series(String name, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /// A value `y` at `x`, in the units of the figure's axes.
    ///
    /// @param low the lower end of a band around it
    /// @param high the upper end
    public record Point(double x, double y, double low, double high) {

        /// A value without a band.
        public Point(double x, double y) {
            this(x, y, y, y);
        }

        public boolean finite() {
            return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(low) && Double.isFinite(high);
        }
    }
}
