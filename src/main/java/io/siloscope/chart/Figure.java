package io.siloscope.chart;

import java.util.List;

/// All that is to be drawn: a title, two axes and series. Immutable and free of any charting library.
public record Figure(String title, Axis x, Axis y, Kind kind, List<Series> series) {

    /// How the series are drawn.
    public enum Kind {
        /// A line for each series, over any `x`.
        LINES,
        /// A line for each series, with a band between the ends of its points.
        BANDS,
        /// A bar for each `x`, the series on top of each other; all series share their `x` values.
        STACKED_BARS
    }

    public Figure {
        series = List.copyOf(series);
    }

    /// True when there is nothing to draw yet.
    public boolean empty() {
        return series.stream().allMatch(one -> one.points().stream().noneMatch(Series.Point::finite));
    }
}
