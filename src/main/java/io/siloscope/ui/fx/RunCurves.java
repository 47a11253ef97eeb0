package io.siloscope.ui.fx;

import java.util.List;

import io.siloscope.chart.RoundRow;
import io.siloscope.chart.RunCurve;
import io.siloscope.workbench.RoundPoint;

/// Committed rounds of the workbench as rows of curves.
public final class RunCurves {

    private RunCurves() {}

    public static RunCurve of(String name, List<RoundPoint> points) {
        return new RunCurve(name, points.stream()
                .map(point -> new RoundRow(point.round(), point.accuracy(), point.loss(), point.bytesDown(),
                        point.bytesUp()))
                .toList());
    }
}
