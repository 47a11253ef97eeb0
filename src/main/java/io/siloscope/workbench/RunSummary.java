package io.siloscope.workbench;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A run in the silo's `runs` folder.
///
/// @param recipe what it was, in a few words
/// @param settings all of its configuration, each value by its path in `config.json`
/// @param model whether its model is here
public record RunSummary(String run, Instant started, String recipe, SortedMap<String, String> settings,
        RunNotes notes, boolean model, List<RoundPoint> points) {

    public RunSummary {
        settings = new TreeMap<>(settings);
        points = List.copyOf(points);
    }

    /// The settings in which runs differ, by path, with each run's value, in the order of the runs; a setting that a run lacks is
    /// an empty text. The names and times of runs always differ and are left out.
    public static SortedMap<String, List<String>> differences(List<RunSummary> runs) {
        SortedMap<String, List<String>> differences = new TreeMap<>();
        runs.stream().flatMap(run -> run.settings.keySet().stream()).distinct()
                .filter(path -> !"run".equals(path)).forEach(path -> {
                    List<String> values = runs.stream().map(run -> run.settings.getOrDefault(path, ""))
                            .toList();
                    if (values.stream().distinct().count() > 1) {
                        differences.put(path, values);
                    }
                });
        return differences;
    }
}
