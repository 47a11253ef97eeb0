package io.siloscope.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How often a model answers with each class, for each class that is right. Immutable.
///
/// @param counts a row for each right class, a column for each answer
public record Confusion(List<List<Integer>> counts) {

    public Confusion {
        counts = counts.stream().map(List::copyOf).toList();
        int classes = counts.size();
        if (counts.stream().anyMatch(row -> row.size() != classes)) {
            throw new IllegalArgumentException("A confusion matrix is square, not " + counts);
        }
    }

    /// Counts pairs of a right class and an answer.
    static Confusion of(int classes, int[] right, int[] answers) {
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < right.length; i++) {
            counts[right[i]][answers[i]]++;
        }
        return new Confusion(Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    public int classes() {
        return counts.size();
    }

    /// The images behind it.
    public int images() {
        return IntStream.range(0, classes()).map(this::total).sum();
    }

    /// The images of a right class.
    public int total(int index) {
        return counts.get(index).stream().mapToInt(Integer::intValue).sum();
    }

    /// The share of a class's images that are answered rightly: 0 to 1; NaN for a class without images.
    public double recall(int index) {
        return total(index) == 0 ? Double.NaN : (double) counts.get(index).get(index) / total(index);
    }

    /// The share of all images that are answered rightly: 0 to 1; NaN without images.
    public double accuracy() {
        int right = IntStream.range(0, classes()).map(c -> counts.get(c).get(c)).sum();
        return images() == 0 ? Double.NaN : (double) right / images();
    }
}
