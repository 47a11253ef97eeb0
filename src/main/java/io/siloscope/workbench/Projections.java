package io.siloscope.workbench;

import java.util.Arrays;
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
import io.siloscope.math.Pca2;
import io.siloscope.math.Seed;
import io.siloscope.math.Vectors;
import io.siloscope.store.Suggestion;

/// The map of a silo: its embeddings along their two main directions.
final class Projections {

    private static final Seed SAMPLE = new Seed(1).split("map");

    private Projections() {}

    static Projection of(OpenSilo silo) {
        Embeddings embeddings = silo.shelf().require();
        Map<ImageId, Label> labels = silo.store().labels().current();
        Map<ImageId, Integer> weak = new HashMap<>();
        Map<ImageId, Integer> ranks = new HashMap<>();
        for (Suggestion suggestion : silo.store().weakLabels().ranked()) {
            weak.put(suggestion.image(), suggestion.classIndex());
            ranks.put(suggestion.image(), suggestion.rank());
        }
        Pca2 axes = Pca2.fit(embeddings.rows(), SAMPLE);
        Set<ImageId> train = new HashSet<>();
        silo.store().images().images(Split.TRAIN).forEach(image -> train.add(image.id()));
        int[] rows = IntStream.range(0, embeddings.size())
                .filter(row -> train.contains(embeddings.images().get(row))).toArray();
        List<ImageId> images = Arrays.stream(rows).mapToObj(embeddings.images()::get).toList();
        float[] x = new float[images.size()];
        float[] y = new float[images.size()];
        int[] classes = new int[images.size()];
        boolean[] human = new boolean[images.size()];
        float[] doubt = new float[images.size()];
        for (int i = 0; i < images.size(); i++) {
            double[] point = axes.project(Vectors.row(embeddings.rows(), rows[i]));
            x[i] = (float) point[0];
            y[i] = (float) point[1];
            Label label = labels.get(images.get(i));
            human[i] = label != null;
            Integer rank = ranks.get(images.get(i));
            doubt[i] = rank == null ? -1 : 1 - (rank - 1f) / ranks.size();
            classes[i] = label != null ? label.classIndex() : weak.getOrDefault(images.get(i), -1);
        }
        return new Projection(images, x, y, classes, human, doubt);
    }
}
