package io.siloscope.chart;

import java.util.List;

/// The committed rounds of one run, under the name that legends show.
public record RunCurve(String name, List<RoundRow> rounds) {

    public RunCurve {
        rounds = List.copyOf(rounds);
    }
}
