package io.siloscope.weak;

import java.util.Arrays;

import io.siloscope.jobs.Cores;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Softmax;

/// Multinomial logistic regression with a quadratic penalty, by Nesterov's accelerated gradient from zero: a fixed number of
/// steps, no randomness. Each example weighs `1/√n_c`, between counting examples and counting classes, since a class that is
/// rare among the labelled may be common, and the other way round. Pure and thread-safe.
public final class SoftmaxRegression {

    private static final double PENALTY = 3e-4;
    private static final int STEPS = 200;
    /// Examples whose gradients are summed by one processor.
    private static final int PART = 256;
    /// Rows of length 1 and a bias bound the curvature of the loss by this.
    private static final double CURVATURE = 1;

    private final int dimension;
    private final int[] classes;
    private final float[] weights;
    private final double[] bias;

    private SoftmaxRegression(int dimension, int[] classes) {
        this.dimension = dimension;
        this.classes = classes;
        weights = new float[classes.length * dimension];
        bias = new double[classes.length];
    }

    /// Fits the labelled rows.
    ///
    /// @param units rows of length 1, or zero
    /// @param seeds the labelled rows; a class without any is never predicted
    public static SoftmaxRegression fit(FloatMatrix units, Seeds seeds) {
        var model = new SoftmaxRegression(units.columns(), seeds.seenClasses());
        model.descend(units, seeds);
        return model;
    }

    /// The classes that can be predicted, ascending.
    int[] classes() {
        return classes;
    }

    /// The probability of each class that can be predicted.
    double[] probabilities(float[] unit) {
        return Softmax.of(logits(unit, 0, weights, bias), 1);
    }

    private double[] logits(float[] rows, int start, float[] w, double[] b) {
        double[] logits = new double[classes.length];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = dot(rows, start, w, c * dimension, dimension) + b[c];
        }
        return logits;
    }

    /// Four sums side by side: one alone would wait for each addition before the next.
    private static double dot(float[] a, int aStart, float[] b, int bStart, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[aStart + i] * b[bStart + i];
            s1 += a[aStart + i + 1] * b[bStart + i + 1];
            s2 += a[aStart + i + 2] * b[bStart + i + 2];
            s3 += a[aStart + i + 3] * b[bStart + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[aStart + i] * b[bStart + i];
        }
        return (double) s0 + s1 + s2 + s3;
    }

    private void descend(FloatMatrix units, Seeds seeds) {
        float[] rows = new float[seeds.size() * dimension];
        float[] row = new float[dimension];
        for (int i = 0; i < seeds.size(); i++) {
            units.copyRow(seeds.rows()[i], row);
            System.arraycopy(row, 0, rows, i * dimension, dimension);
        }
        int[] columns = Arrays.stream(seeds.classes()).map(c -> Arrays.binarySearch(classes, c)).toArray();
        double[] importance = importance(columns);
        float[] ahead = new float[weights.length];
        double[] aheadBias = new double[bias.length];
        double momentum = 1;
        for (int step = 0; step < STEPS; step++) {
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            step(rows, columns, importance, ahead, aheadBias, (momentum - 1) / next);
            momentum = next;
        }
    }

    /// `1/√n_c`, summing to 1 over all examples.
    private double[] importance(int[] columns) {
        double[] counts = new double[classes.length];
        for (int column : columns) {
            counts[column]++;
        }
        double total = Arrays.stream(columns).mapToDouble(column -> 1 / Math.sqrt(counts[column])).sum();
        return Arrays.stream(columns).mapToDouble(column -> 1 / Math.sqrt(counts[column]) / total).toArray();
    }

    /// One step from the point ahead, and the next point ahead.
    private void step(float[] rows, int[] columns, double[] importance, float[] ahead, double[] aheadBias,
            double onward) {
        Gradient[] parts = new Gradient[Math.ceilDiv(columns.length, PART)];
        Cores.forEach(parts.length,
                part -> parts[part] = gradient(rows, columns, importance, ahead, aheadBias,
                        part * PART, Math.min(columns.length, (part + 1) * PART)));
        float[] gradient = parts[0].weights;
        double[] biasGradient = parts[0].bias;
        for (int part = 1; part < parts.length; part++) {
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += parts[part].weights[j];
            }
            for (int c = 0; c < biasGradient.length; c++) {
                biasGradient[c] += parts[part].bias[c];
            }
        }
        double rate = 1 / (CURVATURE + PENALTY);
        for (int j = 0; j < weights.length; j++) {
            float moved = (float) (ahead[j] - rate * (gradient[j] + PENALTY * ahead[j]));
            ahead[j] = (float) (moved + onward * (moved - weights[j]));
            weights[j] = moved;
        }
        for (int c = 0; c < bias.length; c++) {
            double moved = aheadBias[c] - rate * biasGradient[c];
            aheadBias[c] = moved + onward * (moved - bias[c]);
            bias[c] = moved;
        }
    }

    private record Gradient(float[] weights, double[] bias) {}

    /// The part of the loss's gradient that some examples give.
    private Gradient gradient(float[] rows, int[] columns, double[] importance, float[] w, double[] b,
            int from,
            int to) {
        var gradient = new Gradient(new float[weights.length], new double[bias.length]);
        for (int i = from; i < to; i++) {
            double[] error = Softmax.of(logits(rows, i * dimension, w, b), 1);
            error[columns[i]] -= 1;
            for (int c = 0; c < error.length; c++) {
                float share = (float) (error[c] * importance[i]);
                gradient.bias[c] += share;
                for (int j = 0; j < dimension; j++) {
                    gradient.weights[c * dimension + j] += share * rows[i * dimension + j];
                }
            }
        }
        return gradient;
    }
}
