package io.siloscope.math;

import java.util.Arrays;

/// The two directions in which vectors vary most (principal components), to draw many dimensions on a screen.
/// Found by subspace iteration on at most 2000 rows; equal seeds give equal pictures. Thread-safe.
public final class Pca2 {

    private static final int SAMPLE = 2000;
    private static final int ITERATIONS = 60;

    private final double[] mean;
    private final double[] first;
    private final double[] second;

    private Pca2(double[] mean, double[] first, double[] second) {
        this.mean = mean;
        this.first = first;
        this.second = second;
    }

    /// Learns the directions from a random sample of the rows; a direction without variance is 0.
    ///
    /// @param rows one or more, with finite elements
    public static Pca2 fit(FloatMatrix rows, Seed seed) {
        int[] sample = Arrays.copyOf(Shuffle.permutation(rows.rows(), seed.split("sample")),
                Math.min(SAMPLE, rows.rows()));
        double[] mean = new double[rows.columns()];
        for (int row : sample) {
            addScaled(mean, Vectors.row(rows, row), 1.0 / sample.length);
        }
        double[][] centred = new double[sample.length][];
        for (int i = 0; i < sample.length; i++) {
            centred[i] = Vectors.row(rows, sample[i]);
            addScaled(centred[i], mean, -1);
        }
        double[] first = start(mean.length, seed.split("first"));
        double[] second = start(mean.length, seed.split("second"));
        for (int i = 0; i < ITERATIONS; i++) {
            first = normalised(covarianceTimes(centred, first));
            second = covarianceTimes(centred, second);
            addScaled(second, first, -Vectors.dot(first, second));
            second = normalised(second);
        }
        return new Pca2(mean, facing(first), facing(second));
    }

    /// The coordinates of one vector along the first and the second direction.
    public double[] project(double[] vector) {
        double[] centred = vector.clone();
        addScaled(centred, mean, -1);
        return new double[]{Vectors.dot(centred, first), Vectors.dot(centred, second)};
    }

    private static double[] start(int dimension, Seed seed) {
        return seed.generator().doubles(dimension, -1, 1).toArray();
    }

    private static double[] covarianceTimes(double[][] centred, double[] direction) {
        double[] product = new double[direction.length];
        for (double[] row : centred) {
            addScaled(product, row, Vectors.dot(row, direction) / centred.length);
        }
        return product;
    }

    private static double[] normalised(double[] vector) {
        double length = Vectors.norm(vector);
        double[] unit = new double[vector.length];
        // what rounding leaves of a direction without variance is no direction
        addScaled(unit, vector, length > 1e-12 ? 1 / length : 0);
        return unit;
    }

    /// Of the two signs that fit equally, the one whose largest element is positive.
    private static double[] facing(double[] direction) {
        double[] magnitudes = Arrays.stream(direction).map(Math::abs).toArray();
        double[] facing = new double[direction.length];
        addScaled(facing, direction, direction[Vectors.argMax(magnitudes)] < 0 ? -1 : 1);
        return facing;
    }

    private static void addScaled(double[] sum, double[] vector, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }
}
