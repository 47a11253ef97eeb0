package io.siloscope.math;

/// Arithmetic on vectors of double.
public final class Vectors {

    private Vectors() {}

    /// The values of one matrix row as doubles, which hold floats exactly.
    public static double[] row(FloatMatrix matrix, int row) {
        float[] narrow = matrix.row(row);
        double[] wide = new double[narrow.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = narrow[i];
        }
        return wide;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The Euclidean length.
    public static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    /// The position of the largest value; of equal values the lowest position.
    public static int argMax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
