package io.siloscope.math;

/// How strongly a vector belongs together with each of its nearest rows: 1 for the nearest, less with distance, so that the
/// strengths of each vector sum to log2 of their number (UMAP, McInnes, Healy & Melville 2018, section 3.1). Pure.
final class FuzzyNeighbours {

    private static final int HALVINGS = 64;
    private static final double NARROWEST = 1e-3;

    private FuzzyNeighbours() {}

    /// @param distances ascending, one or more
    static double[] strengths(float[] distances) {
        double nearest = distances[0];
        double width = width(distances, nearest);
        double[] strengths = new double[distances.length];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = Math.exp(-Math.max(0, distances[i] - nearest) / width);
        }
        return strengths;
    }

    private static double width(float[] distances, double nearest) {
        double wanted = Math.log(distances.length) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double width = 1;
        for (int i = 0; i < HALVINGS; i++) {
            if (sum(distances, nearest, width) > wanted) {
                high = width;
                width = (low + high) / 2;
            } else {
                low = width;
                width = Double.isInfinite(high) ? 2 * width : (low + high) / 2;
            }
        }
        double mean = 0;
        for (float distance : distances) {
            mean += distance / (double) distances.length;
        }
        return Math.max(width, Math.max(NARROWEST * mean, Double.MIN_NORMAL));
    }

    private static double sum(float[] distances, double nearest, double width) {
        double sum = 0;
        for (float distance : distances) {
            sum += Math.exp(-Math.max(0, distance - nearest) / width);
        }
        return sum;
    }
}
