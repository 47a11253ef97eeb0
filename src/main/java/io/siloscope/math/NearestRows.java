package io.siloscope.math;

import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Cores;
import io.siloscope.jobs.Progress;

/// The nearest rows of a set to each of some vectors, by Euclidean distance, every pair compared. Arrays are not copied.
///
/// @param rows for each vector its nearest rows, the nearest first; of equal distances the lower row
/// @param distances the same, each 0 or more
public record NearestRows(int[][] rows, float[][] distances) {

    private static final int BLOCK = 32;
    private static final int GLANCE = 16;

    /// Cost: vectors × set × dimension. Progress counts vectors.
    ///
    /// @param count how many of each; all where the set has no more
    /// @param own whether the vectors are the set, and no row is its own neighbour
    static NearestRows of(FloatMatrix set, FloatMatrix vectors, int count, boolean own, Progress progress,
            Cancel cancel) {
        int wanted = Math.min(count, own ? set.rows() - 1 : set.rows());
        int[][] rows = new int[vectors.rows()][];
        float[][] distances = new float[vectors.rows()][];
        float[] squares = squares(set);
        var products = new FloatProducts(set);
        int blocks = Math.ceilDiv(vectors.rows(), BLOCK);
        for (int from = 0; from < blocks; from += GLANCE) {
            cancel.check();
            int first = from;
            Cores.forEach(Math.min(GLANCE, blocks - from), number -> {
                int start = (first + number) * BLOCK;
                float[][] block = new float[Math.min(BLOCK, vectors.rows() - start)][];
                for (int i = 0; i < block.length; i++) {
                    block[i] = vectors.row(start + i);
                }
                float[][] dots = products.of(block);
                for (int i = 0; i < block.length; i++) {
                    double[] far = far(block[i], dots[i], squares);
                    if (own) {
                        far[start + i] = Double.POSITIVE_INFINITY;
                    }
                    int[] nearest = TopK.smallest(far, wanted);
                    rows[start + i] = nearest;
                    distances[start + i] = roots(far, nearest);
                }
            });
            progress.at(Math.min(vectors.rows(), (long) (from + GLANCE) * BLOCK), vectors.rows());
        }
        return new NearestRows(rows, distances);
    }

    private static float[] squares(FloatMatrix set) {
        float[] squares = new float[set.rows()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = square(set.row(i));
        }
        return squares;
    }

    private static float square(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        return (float) sum;
    }

    /// Squared distances to all rows.
    private static double[] far(float[] vector, float[] dots, float[] squares) {
        double[] far = new double[dots.length];
        float own = square(vector);
        for (int j = 0; j < far.length; j++) {
            far[j] = Math.max(0, own + squares[j] - 2 * dots[j]);
        }
        return far;
    }

    private static float[] roots(double[] squares, int[] places) {
        float[] roots = new float[places.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) Math.sqrt(squares[places[i]]);
        }
        return roots;
    }
}
