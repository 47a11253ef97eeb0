package io.siloscope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;
import io.siloscope.jobs.Jobs;
import io.siloscope.math.Sha256;
import io.siloscope.store.Answer;
import io.siloscope.store.NewImage;
import io.siloscope.store.RankedFilter;
import io.siloscope.store.SiloStore;
import io.siloscope.store.Suggestion;
import io.siloscope.store.SuggestionRun;
import io.siloscope.workbench.Workbench;

/// How long a big silo takes to open and to show a page of its queue. Its rows are synthetic; the store and the use cases
/// are the real ones.
///
/// @param images how many it holds; one in twenty is labelled
public record SiloBench(int images) {

    private static final int BATCH = 5_000;
    private static final int PAGE = 200;
    private static final LabelSet CLASSES = LabelSet.of("a", "b", "c", "d", "e", "f", "g");

    /// Measures, in a new silo.
    ///
    /// @param parent where a folder is made for the measurement, and deleted afterwards
    public List<BenchRow> run(Path parent, int runs) {
        try (Scratch scratch = Scratch.in(parent)) {
            fill(scratch.folder().resolve("silo"));
            return measure(scratch.folder().resolve("silo"), runs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Path silo) {
        try (SiloStore store = SiloStore.create(silo, CLASSES)) {
            for (int from = 0; from < images; from += BATCH) {
                store.images().add(IntStream.range(from, Math.min(images, from + BATCH))
                        .mapToObj(SiloBench::image).toList());
            }
            store.weakLabels().replace(
                    new SuggestionRun("knn10-similarities-norm", "bench", "bench", Instant.EPOCH),
                    () -> IntStream.range(0, images).mapToObj(SiloBench::suggestion).iterator());
            int labelled = images / 20;
            for (int from = 0; from < labelled; from += BATCH) {
                store.labels().record("bench", Purpose.REFINE,
                        IntStream.range(from, Math.min(labelled, from + BATCH))
                                .mapToObj(i -> new Answer(id(20 * i), i % CLASSES.size())).toList());
            }
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

    private static NewImage image(int number) {
        return new NewImage(id(number), Path.of("/bench/images/%07d.png".formatted(number)),
                "images/%07d.png".formatted(number), 600, 450, Split.TRAIN, "", number % CLASSES.size());
    }

    private static Suggestion suggestion(int number) {
        double[] similarities = new double[CLASSES.size()];
        for (int c = 0; c < similarities.length; c++) {
            similarities[c] = ((number * 31L + c * 17L) % 97) / 97.0;
        }
        return new Suggestion(id(number), number % CLASSES.size(), similarities, 1.0 / (1 + number),
                number + 1);
    }

    private static ImageId id(int number) {
        return new ImageId(Sha256.of("bench " + number));
    }
}
