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

    /// The square of the Euclidean distance.
    public static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    /// The dot products of one vector with each of several. Four are summed side by side, since one alone would wait for each
    /// addition before the next; every sum is that of [#dot].
    public static double[] dots(double[] a, double[][] others) {
        double[] products = new double[others.length];
        int done = 0;
        for (; done + 3 < others.length; done += 4) {
            double[] b0 = others[done];
            double[] b1 = others[done + 1];
            double[] b2 = others[done + 2];
            double[] b3 = others[done + 3];
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int i = 0; i < a.length; i++) {
                s0 += a[i] * b0[i];
                s1 += a[i] * b1[i];
                s2 += a[i] * b2[i];
                s3 += a[i] * b3[i];
            }
            products[done] = s0;
            products[done + 1] = s1;
            products[done + 2] = s2;
            products[done + 3] = s3;
        }
        for (; done < others.length; done++) {
            products[done] = dot(a, others[done]);
        }
        return products;
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
