package io.siloscope.workbench;

import java.time.Instant;
import java.util.List;

/// A run in the silo's `runs` folder.
public record RunSummary(String run, Instant started, String recipe, List<RoundPoint> points) {

    public RunSummary {
        points = List.copyOf(points);
    }
}
