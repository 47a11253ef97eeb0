package io.siloscope.chart;

import java.util.HashMap;
import java.util.Map;

import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// The finite points of a figure as JFreeChart data.
final class Datasets {

    private Datasets() {}

    static XYDataset of(Figure figure) {
        return switch (figure.kind()) {
            case LINES -> lines(figure);
            case BANDS -> bands(figure);
            case STACKED_BARS -> bars(figure);
        };
    }

    private static XYDataset lines(Figure figure) {
        var dataset = new XYSeriesCollection();
        var names = new Names();
        for (Series series : figure.series()) {
            dataset.addSeries(fill(new XYSeries(names.distinct(series.name()), false, true), series));
        }
        return dataset;
    }

    private static XYDataset bands(Figure figure) {
        var dataset = new YIntervalSeriesCollection();
        var names = new Names();
        for (Series series : figure.series()) {
            var filled = new YIntervalSeries(names.distinct(series.name()), false, true);
            series.points().stream().filter(Series.Point::finite)
                    .forEach(point -> filled.add(point.x(), point.y(), point.low(), point.high()));
            dataset.addSeries(filled);
        }
        return dataset;
    }

    private static XYDataset bars(Figure figure) {
        var dataset = new DefaultTableXYDataset();
        dataset.setIntervalWidth(0.8);
        var names = new Names();
        for (Series series : figure.series()) {
            dataset.addSeries(fill(new XYSeries(names.distinct(series.name()), true, false), series));
        }
        return dataset;
    }

    private static XYSeries fill(XYSeries filled, Series series) {
        series.points().stream().filter(Series.Point::finite)
                .forEach(point -> filled.add(point.x(), point.y(), false));
        return filled;
    }

    /// JFreeChart refuses two series of one name; runs may well share theirs.
    private static final class Names {

        private final Map<String, Integer> seen = new HashMap<>();

        String distinct(String name) {
            int count = seen.merge(name, 1, Integer::sum);
            return count == 1 ? name : name + " (" + count + ")";
        }
    }
}
