package io.siloscope.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Source;
import io.siloscope.dataset.Split;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;
import io.siloscope.query.Clusters;
import io.siloscope.query.SeedCoverage;
import io.siloscope.store.StoredImage;
import org.jspecify.annotations.Nullable;

/// Seed labels by hand: what they reach, which images to ask for next, and the answers. Thread-safe.
public final class Seeding {

    private static final int REGIONS_PER_CLASS = 5;
    private static final int MOST_REGIONS = 200;
    /// Of more images, so many drawn at random speak for all.
    private static final int SAMPLE = 20_000;
    private static final Seed DRAW = new Seed(1).split("seed coverage");

    private final OpenSilo silo;
    private @Nullable Grouping last;

    /// How images were grouped: this changes with the images, not with the labels.
    private record Grouping(String encoder, List<ImageId> images, Clusters clusters) {}

    Seeding(OpenSilo silo) {
        this.silo = silo;
    }

    /// What the seed labels reach now; without embeddings, the counts by class alone. Takes a second or two in a large silo, and
    /// less when nothing but labels has changed since the last time: call it from a background thread.
    ///
    /// @param wanted how many proposals at most
    public SeedReport report(int wanted) {
        List<Integer> byClass = new Intake(silo).seedsByClass();
        Optional<Embeddings> embeddings = silo.shelf().current();
        int[] rows = embeddings.map(this::sample).orElse(new int[0]);
        if (rows.length == 0) {
            return new SeedReport(byClass, 0, 0, 0, List.of());
        }
        List<ImageId> images = Arrays.stream(rows).mapToObj(embeddings.get().images()::get).toList();
        Map<ImageId, Label> labels = silo.store().labels().current();
        Set<ImageId> passed = passed();
        SeedCoverage coverage = SeedCoverage.of(clusters(embeddings.get(), rows, images),
                row -> isSeed(labels.get(images.get(row))),
                row -> labels.containsKey(images.get(row)) || passed.contains(images.get(row)), wanted);
        return new SeedReport(byClass, coverage.regions(), coverage.uncovered(), coverage.uncoveredShare(),
                coverage.proposals().stream().map(images::get).toList());
    }

    private synchronized Clusters clusters(Embeddings embeddings, int[] rows, List<ImageId> images) {
        Grouping known = last;
        if (known == null || !known.encoder.equals(embeddings.encoder()) || !known.images.equals(images)) {
            int regions = Math.min(MOST_REGIONS, REGIONS_PER_CLASS * silo.classes().size());
            known = new Grouping(embeddings.encoder(), images,
                    Clusters.of(embeddings.rows().select(rows), Math.min(regions, rows.length), DRAW));
            last = known;
        }
        return known.clusters;
    }

    /// Gives an image a class as a seed label; it is one step for undo.
    public CompletableFuture<Step> answer(ImageId image, int classIndex) {
        return new Refinement(silo).answer(List.of(image), classIndex, Purpose.SEED);
    }

    /// The rows of training images, ascending; of very many a sample, which holds every seed.
    private int[] sample(Embeddings embeddings) {
        Set<ImageId> train = silo.store().images().images(Split.TRAIN).stream().map(StoredImage::id)
                .collect(Collectors.toSet());
        int[] rows = IntStream.range(0, embeddings.size())
                .filter(row -> train.contains(embeddings.images().get(row))).toArray();
        if (rows.length <= SAMPLE) {
            return rows;
        }
        Map<ImageId, Label> labels = silo.store().labels().current();
        List<Integer> chosen = new ArrayList<>();
        Arrays.stream(Shuffle.shuffled(rows, DRAW.split("rows"))).limit(SAMPLE).forEach(chosen::add);
        Arrays.stream(rows).filter(row -> isSeed(labels.get(embeddings.images().get(row))))
                .forEach(chosen::add);
        return chosen.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
    }

    private Set<ImageId> passed() {
        return silo.store().labels().marks().entrySet().stream().filter(entry -> entry.getValue().passed())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// Whether a person gave it as a seed label.
    static boolean isSeed(@Nullable Label label) {
        return label != null && label.source() instanceof Source.Human human
                && human.purpose() == Purpose.SEED;
    }
}
