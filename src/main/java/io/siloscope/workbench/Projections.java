package io.siloscope.workbench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Split;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Pca2;
import io.siloscope.math.Seed;
import io.siloscope.math.Umap;
import io.siloscope.math.Vectors;
import io.siloscope.store.Suggestion;
import org.jspecify.annotations.Nullable;

/// The map of a silo. Places are reckoned once for the same images and the same encoder; what people said is read each time.
/// Thread-safe.
final class Projections {

    private static final Seed SEED = new Seed(1).split("map");

    private final Map<MapLayout, Places> kept = new EnumMap<>(MapLayout.class);

    /// Where the rows of an encoder lie.
    private record Places(String encoder, int[] rows, float[] x, float[] y) {

        boolean of(Embeddings embeddings, int[] others) {
            return encoder.equals(embeddings.encoder()) && Arrays.equals(rows, others);
        }
    }

    Projection of(OpenSilo silo, MapLayout layout, Progress progress, Cancel cancel) {
        Embeddings embeddings = silo.shelf().require();
        Set<ImageId> train = new HashSet<>();
        silo.store().images().images(Split.TRAIN).forEach(image -> train.add(image.id()));
        int[] rows = IntStream.range(0, embeddings.size())
                .filter(row -> train.contains(embeddings.images().get(row))).toArray();
        Places places = places(embeddings, rows, layout, progress, cancel);
        List<ImageId> images = Arrays.stream(rows).mapToObj(embeddings.images()::get).toList();
        return coloured(silo, images, places);
    }

    private Places places(Embeddings embeddings, int[] rows, MapLayout layout, Progress progress,
            Cancel cancel) {
        @Nullable
        Places before = known(layout);
        if (before != null && before.of(embeddings, rows)) {
            return before;
        }
        Places places = switch (layout) {
            case MAIN_DIRECTIONS -> directions(embeddings, rows);
            case NEIGHBOURHOODS -> neighbourhoods(embeddings, rows, progress, cancel);
        };
        keep(layout, places);
        return places;
    }

    private synchronized @Nullable Places known(MapLayout layout) {
        return kept.get(layout);
    }

    private synchronized void keep(MapLayout layout, Places places) {
        kept.put(layout, places);
    }

    private static Places directions(Embeddings embeddings, int[] rows) {
        Pca2 axes = Pca2.fit(embeddings.rows(), SEED);
        float[] x = new float[rows.length];
        float[] y = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] point = axes.project(Vectors.row(embeddings.rows(), rows[i]));
            x[i] = (float) point[0];
            y[i] = (float) point[1];
        }
        return new Places(embeddings.encoder(), rows, x, y);
    }

    private static Places neighbourhoods(Embeddings embeddings, int[] rows, Progress progress,
            Cancel cancel) {
        if (rows.length == 0) {
            return new Places(embeddings.encoder(), rows, new float[0], new float[0]);
        }
        FloatMatrix chosen = embeddings.rows().select(rows);
        Umap.Layout laid = Umap.of(chosen, SEED, progress, cancel);
        return new Places(embeddings.encoder(), rows, laid.x(), laid.y());
    }

    private static Projection coloured(OpenSilo silo, List<ImageId> images, Places places) {
        Map<ImageId, Label> labels = silo.store().labels().current();
        Map<ImageId, Integer> weak = new HashMap<>();
        Map<ImageId, Integer> ranks = new HashMap<>();
        for (Suggestion suggestion : silo.store().weakLabels().ranked()) {
            weak.put(suggestion.image(), suggestion.classIndex());
            ranks.put(suggestion.image(), suggestion.rank());
        }
        int[] classes = new int[images.size()];
        boolean[] human = new boolean[images.size()];
        float[] doubt = new float[images.size()];
        for (int i = 0; i < images.size(); i++) {
            Label label = labels.get(images.get(i));
            human[i] = label != null;
            Integer rank = ranks.get(images.get(i));
            doubt[i] = rank == null ? -1 : 1 - (rank - 1f) / ranks.size();
            classes[i] = label != null ? label.classIndex() : weak.getOrDefault(images.get(i), -1);
        }
        return new Projection(images, places.x(), places.y(), classes, human, doubt);
    }
}
