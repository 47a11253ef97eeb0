package io.siloscope.weak;

import java.util.Arrays;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.TopK;
import io.siloscope.math.Vectors;

/// The seeds nearest to each of many embeddings. Dot products in float, of four embeddings with a tile of seeds at a time,
/// tell which seeds may be among the nearest; their distances are then computed in double, one by one, so that the answer is
/// the very one that all distances in double would give. Not thread-safe.
final class NearestSeeds {

    /// Seeds in one tile: four rows of sums stay in the first cache.
    private static final int TILE = 256;
    private static final int BLOCK = 4;
    /// The error of a float sum of products, a term: half an ulp for the product and for each addition.
    private static final double UNIT = 0x1p-23;

    private final int count;
    private final int dimension;
    private final double[][] seeds;
    private final double[] norms;
    private final float[][][] tiles;
    private final float[][] sums = new float[BLOCK][TILE];
    private final double[][] approximate;

    NearestSeeds(FloatMatrix rows, Seeds labelled) {
        count = labelled.size();
        dimension = rows.columns();
        seeds = new double[count][];
        norms = new double[count];
        tiles = new float[Math.ceilDiv(count, TILE)][][];
        approximate = new double[BLOCK][count];
        for (int j = 0; j < count; j++) {
            seeds[j] = Vectors.row(rows, labelled.rows()[j]);
            norms[j] = Vectors.norm(seeds[j]);
        }
        for (int tile = 0; tile < tiles.length; tile++) {
            tiles[tile] = transposed(tile);
        }
    }

    /// A row a dimension: the inner loop then reads and writes all its arrays at one index, which the compiler turns into
    /// vector instructions.
    private float[][] transposed(int tile) {
        float[][] columns = new float[dimension][width(tile)];
        for (int j = 0; j < width(tile); j++) {
            double[] seed = seeds[tile * TILE + j];
            for (int i = 0; i < dimension; i++) {
                columns[i][j] = (float) seed[i];
            }
        }
        return columns;
    }

    private int width(int tile) {
        return Math.min(TILE, count - tile * TILE);
    }

    /// Some seeds by position and their squared distances, nearest first; of equal distances the lower position comes first.
    record Nearest(int[] positions, double[] squaredDistances) {}

    /// The `k` nearest of up to four embeddings.
    ///
    /// @param k at most the number of seeds
    Nearest[] of(double[][] embeddings, int k) {
        approximate(embeddings);
        Nearest[] nearest = new Nearest[embeddings.length];
        for (int row = 0; row < embeddings.length; row++) {
            nearest[row] = refined(embeddings[row], approximate[row], k);
        }
        return nearest;
    }

    /// Half the squared distance less half the embedding's own square: the same order.
    private void approximate(double[][] embeddings) {
        float[][] rows = new float[BLOCK][dimension];
        for (int row = 0; row < embeddings.length; row++) {
            for (int i = 0; i < dimension; i++) {
                rows[row][i] = (float) embeddings[row][i];
            }
        }
        for (int tile = 0; tile < tiles.length; tile++) {
            int width = width(tile);
            for (float[] sum : sums) {
                Arrays.fill(sum, 0, width, 0);
            }
            for (int i = 0; i < dimension; i++) {
                addProducts(tiles[tile][i], width, rows[0][i], rows[1][i], rows[2][i], rows[3][i]);
            }
            for (int row = 0; row < embeddings.length; row++) {
                for (int j = 0; j < width; j++) {
                    double norm = norms[tile * TILE + j];
                    approximate[row][tile * TILE + j] = norm * norm / 2 - sums[row][j];
                }
            }
        }
    }

    private void addProducts(float[] seedValues, int width, float x0, float x1, float x2, float x3) {
        float[] s0 = sums[0];
        float[] s1 = sums[1];
        float[] s2 = sums[2];
        float[] s3 = sums[3];
        for (int j = 0; j < width; j++) {
            float value = seedValues[j];
            s0[j] = Math.fma(x0, value, s0[j]);
            s1[j] = Math.fma(x1, value, s1[j]);
            s2[j] = Math.fma(x2, value, s2[j]);
            s3[j] = Math.fma(x3, value, s3[j]);
        }
    }

    /// Keeps every seed that may be among the nearest within the error of the float sums, and measures those in double.
    private Nearest refined(double[] embedding, double[] roughly, int k) {
        int[] best = TopK.smallest(roughly, k);
        double largest = Arrays.stream(norms).max().orElse(0);
        double error = UNIT * dimension * Vectors.norm(embedding) * largest;
        double limit = roughly[best[k - 1]] + 2 * error;
        int[] candidates = new int[count];
        int found = 0;
        for (int j = 0; j < count; j++) {
            if (!(roughly[j] > limit)) {
                candidates[found++] = j;
            }
        }
        double[] exact = new double[found];
        for (int c = 0; c < found; c++) {
            exact[c] = squaredDistance(embedding, seeds[candidates[c]]);
        }
        int[] nearest = TopK.smallest(exact, k);
        return new Nearest(Arrays.stream(nearest).map(c -> candidates[c]).toArray(),
                Arrays.stream(nearest).mapToDouble(c -> exact[c]).toArray());
    }

    private static double squaredDistance(double[] embedding, double[] seed) {
        double sum = 0;
        for (int i = 0; i < embedding.length; i++) {
            double difference = embedding[i] - seed[i];
            sum += difference * difference;
        }
        return sum;
    }
}
