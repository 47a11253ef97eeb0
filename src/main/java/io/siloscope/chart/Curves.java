package io.siloscope.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.text.NumberFormat;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/// Figures as JFreeChart charts: flat, readable, in the colours of a [Look]. A chart belongs to one thread.
public final class Curves {

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    private static final int FEWEST_ROUNDS = 4;

    private Curves() {}

    /// A new chart of the figure with letters of the usual size.
    public static JFreeChart chart(Figure figure, Look look) {
        return chart(figure, look, 1);
    }

    /// A new chart of the figure.
    ///
    /// @param letters their size; 1 is the usual one, 2 twice that
    public static JFreeChart chart(Figure figure, Look look, double letters) {
        var plot = new XYPlot(Datasets.of(figure), axis(figure.x(), look, letters),
                axis(figure.y(), look, letters),
                Renderers.of(figure, look));
        plot.setBackgroundPaint(color(look.background()));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(color(look.grid()));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(nothing(figure));
        plot.setNoDataMessageFont(sized(LABEL, letters));
        plot.setNoDataMessagePaint(color(look.muted()));

        range(plot, figure);
        marks(plot, figure, color(look.ink()), sized(TICK, letters));

        var chart = new JFreeChart(null, sized(TITLE, letters), plot, false);
        chart.setBackgroundPaint(color(look.background()));
        chart.setPadding(new RectangleInsets(8, 8, 8, 16 * letters));
        chart.setTitle(title(figure, look, letters));
        if (figure.series().size() > 1) {
            chart.addSubtitle(legend(plot, look, letters));
        }
        return chart;
    }

    /// Shows other points of the same kind of figure in a chart, with one change event.
    public static void refill(JFreeChart chart, Figure figure) {
        range(chart.getXYPlot(), figure);
        chart.getXYPlot().setNoDataMessage(nothing(figure));
        chart.getXYPlot().clearDomainMarkers();
        marks(chart.getXYPlot(), figure, chart.getTitle().getPaint(),
                chart.getXYPlot().getDomainAxis().getTickLabelFont());
        Renderers.marks(chart.getXYPlot().getRenderer(), figure);
        chart.getXYPlot().setDataset(Datasets.of(figure));
    }

    /// Rounds are counted from 0: the axis neither shows others nor cuts the first bar in half. An axis reaches to its marks.
    /// Tells nobody.
    private static void range(XYPlot plot, Figure figure) {
        double last = figure.series().stream().flatMap(series -> series.points().stream())
                .filter(Series.Point::finite).mapToDouble(Series.Point::x).max().orElse(0);
        double mark = figure.marks().stream().mapToDouble(Figure.Mark::x).max().orElse(0);
        if (figure.x().unit() == Axis.Unit.WHOLE) {
            double end = Math.max(Math.max(last, mark), FEWEST_ROUNDS);
            double margin = switch (figure.kind()) {
                case LINES, BANDS -> 0.02 * end;
                case STACKED_BARS -> 0.6;
            };
            plot.getDomainAxis().setRange(new Range(-margin, end + margin), true, false);
        } else if (mark > last) {
            plot.getDomainAxis().setRange(new Range(0, 1.05 * mark), true, false);
        }
    }

    /// Why nothing is drawn: rounds that nobody could judge are rounds all the same.
    private static String nothing(Figure figure) {
        return figure.series().stream().allMatch(series -> series.points().isEmpty())
                ? Captions.of("no-rounds")
                : Captions.of("not-judged");
    }

    private static void marks(XYPlot plot, Figure figure, Paint ink, Font font) {
        for (Figure.Mark mark : figure.marks()) {
            var line = new ValueMarker(mark.x(), ink, new BasicStroke(1.2f, BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND, 1f, new float[]{4, 4}, 0f));
            line.setLabel(mark.words());
            line.setLabelFont(font);
            line.setLabelPaint(ink);
            line.setLabelBackgroundColor(new Color(0, true));
            line.setLabelAnchor(RectangleAnchor.TOP_LEFT);
            line.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
            plot.addDomainMarker(line);
        }
    }

    private static TextTitle title(Figure figure, Look look, double letters) {
        var title = new TextTitle(figure.title(), sized(TITLE, letters));
        title.setPaint(color(look.ink()));
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 4, 8 * letters, 0);
        return title;
    }

    private static LegendTitle legend(XYPlot plot, Look look, double letters) {
        var legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(color(look.background()));
        legend.setItemFont(sized(LABEL, letters));
        legend.setItemPaint(color(look.ink()));
        return legend;
    }

    private static ValueAxis axis(Axis axis, Look look, double letters) {
        var shown = new NumberAxis(axis.label());
        shown.setLabelFont(sized(LABEL, letters));
        shown.setTickLabelFont(sized(TICK, letters));
        shown.setLabelPaint(color(look.muted()));
        shown.setTickLabelPaint(color(look.muted()));
        shown.setAxisLinePaint(color(look.grid()));
        shown.setTickMarksVisible(false);
        switch (axis.unit()) {
            case WHOLE -> shown.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            case NUMBER -> {
                shown.setAutoRangeIncludesZero(true);
                shown.setAutoRangeMinimumSize(1e-3);
            }
            case PERCENT -> {
                shown.setNumberFormatOverride(NumberFormat.getPercentInstance());
                shown.setRange(0, 1);
            }
        }
        return shown;
    }

    private static Font sized(Font font, double letters) {
        return font.deriveFont((float) (letters * font.getSize()));
    }

    static Color color(int rgb) {
        return new Color(rgb);
    }
}
