package io.siloscope.weak;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Vectors;

/// Class similarities (FAST, Eq. 7): the mean cosine between an embedding and the seeds of a class, -1 … 1. As the
/// mean of dot products is the dot product with the mean, one vector a class is enough.
final class Prototypes {

    private static final double EPSILON = 1e-10;

    private final double[][] means;

    /// One prototype for each of the seeds' classes, in the order of [Seeds#seenClasses()].
    Prototypes(FloatMatrix rows, Seeds seeds) {
        int[] classes = seeds.seenClasses();
        means = new double[classes.length][rows.columns()];
        for (int c = 0; c < classes.length; c++) {
            int members = 0;
            for (int i = 0; i < seeds.size(); i++) {
                if (seeds.classes()[i] == classes[c]) {
                    add(means[c], unit(Vectors.row(rows, seeds.rows()[i])));
                    members++;
                }
            }
            for (int i = 0; i < means[c].length; i++) {
                means[c][i] /= members;
            }
        }
    }

    /// The similarity to each prototype.
    double[] similarities(double[] embedding) {
        return Vectors.dots(unit(embedding), means);
    }

    private static double[] unit(double[] vector) {
        double length = Vectors.norm(vector) + EPSILON;
        double[] unit = new double[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    private static void add(double[] sum, double[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }
}
