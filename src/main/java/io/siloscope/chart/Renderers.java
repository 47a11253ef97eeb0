package io.siloscope.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// How series are drawn: colour, dash and mark differ together, so that no line is told by its colour alone.
final class Renderers {

    private static final float[][] DASHES = {{}, {7, 4}, {2, 3}, {9, 3, 2, 3}};
    private static final Shape[] MARKS = {new Ellipse2D.Double(-2.5, -2.5, 5, 5),
        new Rectangle2D.Double(-2.5, -2.5, 5, 5), triangle()};

    private static final int MOST_MARKS = 1500;

    private Renderers() {}

    static XYItemRenderer of(Figure figure, Look look) {
        XYItemRenderer renderer = switch (figure.kind()) {
            case LINES -> lines(figure, new XYLineAndShapeRenderer(true, true));
            case BANDS -> bands(figure, look);
            case STACKED_BARS -> bars();
        };
        for (int i = 0; i < figure.series().size(); i++) {
            renderer.setSeriesPaint(i, Curves.color(look.series(i)));
        }
        marks(renderer, figure);
        return renderer;
    }

    private static XYItemRenderer bands(Figure figure, Look look) {
        var renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(0.2f);
        for (int i = 0; i < figure.series().size(); i++) {
            renderer.setSeriesFillPaint(i, Curves.color(look.series(i)));
        }
        return lines(figure, renderer);
    }

    private static XYItemRenderer lines(Figure figure, XYLineAndShapeRenderer renderer) {
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < figure.series().size(); i++) {
            renderer.setSeriesStroke(i, stroke(DASHES[i % DASHES.length]));
            renderer.setSeriesShape(i, MARKS[i % MARKS.length]);
        }
        return renderer;
    }

    /// Marks tell few points from each other; of many they would be a band, and slow.
    static void marks(XYItemRenderer renderer, Figure figure) {
        if (renderer instanceof XYLineAndShapeRenderer lines) {
            boolean few = figure.series().stream().mapToInt(series -> series.points().size())
                    .sum() <= MOST_MARKS;
            if (lines.getDefaultShapesVisible() != few) {
                lines.setDefaultShapesVisible(few);
            }
        }
    }

    private static XYItemRenderer bars() {
        var renderer = new StackedXYBarRenderer(0.1);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        return renderer;
    }

    private static BasicStroke stroke(float[] dash) {
        return dash.length == 0
                ? new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }

    private static Shape triangle() {
        var path = new Path2D.Double();
        path.moveTo(0, -3);
        path.lineTo(3, 2.5);
        path.lineTo(-3, 2.5);
        path.closePath();
        return path;
    }
}
