package io.siloscope.learn;

import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.math.FloatMatrix;

/// How well predictions meet labels.
///
/// @param correct correct predictions a class
/// @param total examples a class
/// @param meanLoss mean cross-entropy in nats
public record Evaluation(List<Integer> correct, List<Integer> total, double meanLoss) {

    public Evaluation {
        correct = List.copyOf(correct);
        total = List.copyOf(total);
        if (correct.size() != total.size() || sum(total) == 0) {
            throw new IllegalArgumentException("Not an evaluation: " + correct + " correct of " + total);
        }
    }

    /// The share of all examples that is correct: 0 … 1.
    public double accuracy() {
        return (double) sum(correct) / sum(total);
    }

    /// The mean share of correct examples over the classes that occur: 0 … 1.
    public double balancedAccuracy() {
        return IntStream.range(0, total.size())
                .filter(c -> total.get(c) > 0)
                .mapToDouble(c -> (double) correct.get(c) / total.get(c))
                .average().orElseThrow();
    }

    /// The most probable class wins; among equals the first.
    static Evaluation of(FloatMatrix logProbabilities, int[] labels) {
        int[] correct = new int[logProbabilities.columns()];
        int[] total = new int[logProbabilities.columns()];
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            float[] row = logProbabilities.row(i);
            total[labels[i]]++;
            if (best(row) == labels[i]) {
                correct[labels[i]]++;
            }
            loss -= row[labels[i]];
        }
        return new Evaluation(
                IntStream.of(correct).boxed().toList(),
                IntStream.of(total).boxed().toList(),
                loss / labels.length);
    }

    private static int best(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
