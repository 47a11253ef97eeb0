package io.siloscope.ui.gallery;

import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.SeedReport;

/// What the seed labels reach, in a few sentences. Pure.
public final class SeedWords {

    /// Longer lists of classes are cut.
    private static final int NAMED = 8;

    private SeedWords() {}

    public static String of(LabelSet classes, SeedReport report) {
        List<Integer> counts = report.byClass();
        int labels = counts.stream().mapToInt(Integer::intValue).sum();
        List<String> bare = IntStream.range(0, counts.size()).filter(index -> counts.get(index) == 0)
                .mapToObj(classes::name).toList();
        String first = bare.isEmpty() ? Text.of("seeds.every-class", labels)
                : Text.of("seeds.some", labels, named(bare));
        return report.regions() == 0 ? first : first + " " + regions(report);
    }

    /// Whether groups of alike images lack a seed.
    public static String regions(SeedReport report) {
        return report.uncovered() == 0 ? Text.of("seeds.covered", report.regions())
                : Text.of("seeds.uncovered", report.uncovered(), report.regions(), report.uncoveredShare());
    }

    private static String named(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : Text.of("seeds.more", shown, names.size() - NAMED);
    }
}
