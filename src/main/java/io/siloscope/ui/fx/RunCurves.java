package io.siloscope.ui.fx;

import java.util.List;

import io.siloscope.chart.RoundRow;
import io.siloscope.chart.RunCurve;
import io.siloscope.workbench.RoundPoint;

/// Committed rounds of the workbench as rows of curves.
public final class RunCurves {

    private RunCurves() {}

    public static RunCurve of(String name, List<RoundPoint> points) {
        return of(name, 0, points);
    }

    /// A run with the labels that were given before it.
    ///
    /// @param labels the labels that people had given when the run began
    public static RunCurve of(String name, int labels, List<RoundPoint> points) {
        return new RunCurve(name, labels, points.stream().map(RunCurves::row).toList());
    }

    private static RoundRow row(RoundPoint point) {
        return new RoundRow(point.round(), point.accuracy(), point.balancedAccuracy(), point.loss(),
                point.bytesDown(), point.bytesUp(), point.seconds(),
                point.bySite().stream().map(site -> new RoundRow.SiteRow(site.site(), site.accuracy(),
                        (site.bytesDown() + site.bytesUp()) / 1e6)).toList());
    }
}
