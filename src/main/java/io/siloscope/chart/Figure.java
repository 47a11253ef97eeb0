package io.siloscope.chart;

import java.util.List;

/// All that is to be drawn: a title, two axes and series. Immutable and free of any charting library.
///
/// @param marks places along the x axis that are worth a line and a word
public record Figure(String title, Axis x, Axis y, Kind kind, List<Series> series, List<Mark> marks) {

    /// How the series are drawn.
    public enum Kind {
        /// A line for each series, over any `x`.
        LINES,
        /// A line for each series, with a band between the ends of its points.
        BANDS,
        /// A bar for each `x`, the series on top of each other; all series share their `x` values.
        STACKED_BARS
    }

    /// A line across the figure at `x`, and what it says. The axis reaches so far.
    public record Mark(double x, String words) {}

    public Figure {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /// A figure without marks.
    public Figure(String title, Axis x, Axis y, Kind kind, List<Series> series) {
        this(title, x, y, kind, series, List.of());
    }

    /// The same with a mark.
    public Figure with(Mark mark) {
        return new Figure(title, x, y, kind, series, List.of(mark));
    }

    /// True when there is nothing to draw yet.
    public boolean empty() {
        return series.stream().allMatch(one -> one.points().stream().noneMatch(Series.Point::finite));
    }
}
