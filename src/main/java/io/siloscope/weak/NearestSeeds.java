package io.siloscope.weak;

import java.util.Arrays;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.FloatProducts;
import io.siloscope.math.TopK;
import io.siloscope.math.Vectors;

/// The seeds nearest to each of many embeddings. Dot products in float ([FloatProducts]) tell which seeds may be among the
/// nearest; their distances are then computed in double, one by one, so that the answer is the very one that all distances in
/// double would give. Thread-safe.
final class NearestSeeds {

    /// Embeddings that are best asked for together.
    static final int BLOCK = 32;

    /// The error of a float sum of products, a term: half an ulp for the product and for each addition.
    private static final double UNIT = 0x1p-23;

    private final double[][] seeds;
    private final double[] halfSquares;
    private final double largestNorm;
    private final FloatProducts products;

    NearestSeeds(FloatMatrix rows, Seeds labelled) {
        seeds = Arrays.stream(labelled.rows()).mapToObj(row -> Vectors.row(rows, row))
                .toArray(double[][]::new);
        halfSquares = Arrays.stream(seeds).mapToDouble(seed -> Vectors.dot(seed, seed) / 2).toArray();
        largestNorm = Math.sqrt(2 * Arrays.stream(halfSquares).max().orElse(0));
        products = new FloatProducts(rows.select(labelled.rows()));
    }

    /// Some seeds by position and their squared distances, nearest first; of equal distances the lower position comes first.
    record Nearest(int[] positions, double[] squaredDistances) {}

    /// The `k` nearest of each of some embeddings.
    ///
    /// @param k at most the number of seeds
    Nearest[] of(double[][] embeddings, int k) {
        float[][] narrow = new float[embeddings.length][];
        for (int row = 0; row < narrow.length; row++) {
            narrow[row] = narrow(embeddings[row]);
        }
        float[][] dots = products.of(narrow);
        Nearest[] nearest = new Nearest[embeddings.length];
        for (int row = 0; row < nearest.length; row++) {
            nearest[row] = refined(embeddings[row], dots[row], k);
        }
        return nearest;
    }

    private static float[] narrow(double[] embedding) {
        float[] narrow = new float[embedding.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) embedding[i];
        }
        return narrow;
    }

    /// Keeps every seed that may be among the nearest within the error of the float sums, and measures those in double. Half
    /// the squared distance less half the embedding's own square has the same order.
    private Nearest refined(double[] embedding, float[] dots, int k) {
        double[] roughly = new double[seeds.length];
        for (int j = 0; j < roughly.length; j++) {
            roughly[j] = halfSquares[j] - dots[j];
        }
        int[] best = TopK.smallest(roughly, k);
        double error = UNIT * embedding.length * Vectors.norm(embedding) * largestNorm;
        double limit = roughly[best[k - 1]] + 2 * error;
        int[] candidates = new int[seeds.length];
        int found = 0;
        for (int j = 0; j < roughly.length; j++) {
            if (!(roughly[j] > limit)) {
                candidates[found++] = j;
            }
        }
        double[] exact = squaredDistances(embedding, Arrays.copyOf(candidates, found));
        int[] nearest = TopK.smallest(exact, k);
        return new Nearest(Arrays.stream(nearest).map(c -> candidates[c]).toArray(),
                Arrays.stream(nearest).mapToDouble(c -> exact[c]).toArray());
    }

    /// Two at a time: one sum alone would wait for each addition before the next.
    private double[] squaredDistances(double[] embedding, int[] positions) {
        double[] distances = new double[positions.length];
        for (int c = 0; c < distances.length; c += 2) {
            int other = Math.min(c + 1, distances.length - 1);
            double[] first = seeds[positions[c]];
            double[] second = seeds[positions[other]];
            double s0 = 0;
            double s1 = 0;
            for (int i = 0; i < embedding.length; i++) {
                double d0 = embedding[i] - first[i];
                double d1 = embedding[i] - second[i];
                s0 += d0 * d0;
                s1 += d1 * d1;
            }
            distances[c] = s0;
            distances[other] = other == c ? s0 : s1;
        }
        return distances;
    }
}
