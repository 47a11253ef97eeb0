package io.siloscope.chart;

import java.util.List;

/// The committed rounds of one run, under the name that legends show.
///
/// @param labels the labels that people had given when it began; 0 where nobody noted it
public record RunCurve(String name, int labels, List<RoundRow> rounds) {

    public RunCurve {
        rounds = List.copyOf(rounds);
    }
}
