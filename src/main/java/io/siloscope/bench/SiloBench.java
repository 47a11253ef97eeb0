package io.siloscope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import io.siloscope.jobs.Jobs;
import io.siloscope.store.RankedFilter;
import io.siloscope.workbench.Workbench;

/// How long a big silo takes to open and to show a page of its queue. Its rows are synthetic; the store and the use cases
/// are the real ones.
///
/// @param images how many it holds; one in twenty is labelled
public record SiloBench(int images) {

    private static final int PAGE = 200;

    /// Measures, in a new silo.
    ///
    /// @param parent where a folder is made for the measurement, and deleted afterwards
    public List<BenchRow> run(Path parent, int runs) {
        try (Scratch scratch = Scratch.in(parent)) {
            new SyntheticSilo(images, List.of(Path.of("/bench/picture.png")))
                    .fill(scratch.folder().resolve("silo"), images / 20);
            return measure(scratch.folder().resolve("silo"), runs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BenchRow> measure(Path silo, int runs) {
        List<BenchRow> rows = new ArrayList<>();
        try (Jobs jobs = Jobs.start()) {
            rows.add(row("open and count", Measure.of(1, runs, () -> {
                try (Workbench workbench = Workbench.open(silo, jobs)) {
                    workbench.status();
                }
            })));
            try (Workbench workbench = Workbench.open(silo, jobs)) {
                for (RankedFilter.State state : RankedFilter.State.values()) {
                    var filter = new RankedFilter(OptionalInt.of(3), state);
                    rows.add(row("first page, one class, " + state.name().toLowerCase(Locale.ROOT),
                            Measure.of(1, runs, () -> workbench.refinement().page(filter, 0, PAGE))));
                }
                var open = new RankedFilter(OptionalInt.empty(), RankedFilter.State.OPEN);
                rows.add(row("page in the middle, open",
                        Measure.of(1, runs, () -> workbench.refinement().page(open, images / 2, PAGE))));
            }
        }
        return rows;
    }

    private BenchRow row(String what, Measure time) {
        return BenchRow.of(what, String.format("%,d images", images), time, 1, "times");
    }
}
