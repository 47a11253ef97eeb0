package io.siloscope.weak;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import io.siloscope.golden.GoldenCase;
import io.siloscope.math.FloatMatrix;

/// The inputs that every case of the topic `weak` has.
///
/// @param truth the class of every row
public record GoldenSilo(FloatMatrix embeddings, int[] truth, Seeds seeds, int[] unlabelled) {

    public static GoldenSilo of(GoldenCase golden) throws IOException {
        int[] truth = golden.input("true_labels").array().ints();
        int[] rows = golden.input("seed_indices").array().ints();
        int[] classes = Arrays.stream(rows).map(row -> truth[row]).toArray();
        return new GoldenSilo(golden.input("embeddings").array().matrix(), truth,
                Seeds.of(rows, classes, golden.param("C").integer()),
                golden.input("unlabelled_indices").array().ints());
    }

    public WeakLabels label(int k) {
        return new WeakLabeler(k).label(embeddings, seeds, unlabelled);
    }

    /// The weak label of every target.
    public static int[] classes(WeakLabels labels) {
        return IntStream.range(0, labels.size()).map(labels::label).toArray();
    }
}
