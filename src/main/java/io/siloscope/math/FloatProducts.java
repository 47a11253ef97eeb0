package io.siloscope.math;

import java.util.Arrays;

/// Dot products of many vectors with one set of vectors, in float. The set lies in tiles, a row a dimension, so that the inner
/// loop reads and writes all its arrays at one index: the compiler makes vector instructions of it. Two vectors and four
/// dimensions at a time keep the adders busy; more, and the compiler gives up. Thread-safe.
public final class FloatProducts {

    /// Vectors in one tile: long enough that the loop's ends do not count, short enough for the first cache.
    private static final int TILE = 1024;
    private static final int DIMENSIONS = 4;
    /// Dimensions of a tile that stay in the second cache while all vectors meet them.
    private static final int PANEL = 64;

    private final int count;
    private final int dimension;
    private final float[][][] tiles;

    /// Prepares the rows of a matrix.
    public FloatProducts(FloatMatrix set) {
        count = set.rows();
        dimension = set.columns();
        tiles = new float[Math.ceilDiv(count, TILE)][][];
        float[] vector = new float[dimension];
        for (int tile = 0; tile < tiles.length; tile++) {
            int width = Math.min(TILE, count - tile * TILE);
            tiles[tile] = new float[Math.ceilDiv(dimension, DIMENSIONS) * DIMENSIONS][width];
            for (int j = 0; j < width; j++) {
                set.copyRow(tile * TILE + j, vector);
                for (int i = 0; i < dimension; i++) {
                    tiles[tile][i][j] = vector[i];
                }
            }
        }
    }

    /// The products of each vector with the whole set. A sum's error is at most that of one rounding a term.
    public float[][] of(float[][] vectors) {
        float[][] products = new float[vectors.length][count];
        if (vectors.length == 0) {
            return products;
        }
        float[][] padded = new float[vectors.length + vectors.length % 2][];
        for (int row = 0; row < padded.length; row++) {
            padded[row] = Arrays.copyOf(vectors[Math.min(row, vectors.length - 1)],
                    Math.ceilDiv(dimension, DIMENSIONS) * DIMENSIONS);
        }
        for (int tile = 0; tile < tiles.length; tile++) {
            int width = tiles[tile][0].length;
            float[][] sums = new float[padded.length][width];
            for (int from = 0; from < padded[0].length; from += PANEL) {
                int to = Math.min(padded[0].length, from + PANEL);
                for (int row = 0; row < padded.length; row += 2) {
                    for (int i = from; i < to; i += DIMENSIONS) {
                        addProducts(tiles[tile], i, padded[row], padded[row + 1], sums[row], sums[row + 1]);
                    }
                }
            }
            for (int row = 0; row < vectors.length; row++) {
                System.arraycopy(sums[row], 0, products[row], tile * TILE, width);
            }
        }
        return products;
    }

    private static void addProducts(float[][] tile, int i, float[] first, float[] second, float[] s0,
            float[] s1) {
        float[] v0 = tile[i];
        float[] v1 = tile[i + 1];
        float[] v2 = tile[i + 2];
        float[] v3 = tile[i + 3];
        float a0 = first[i];
        float a1 = first[i + 1];
        float a2 = first[i + 2];
        float a3 = first[i + 3];
        float b0 = second[i];
        float b1 = second[i + 1];
        float b2 = second[i + 2];
        float b3 = second[i + 3];
        for (int j = 0; j < s0.length; j++) {
            s0[j] = Math.fma(a3, v3[j], Math.fma(a2, v2[j], Math.fma(a1, v1[j], Math.fma(a0, v0[j], s0[j]))));
            s1[j] = Math.fma(b3, v3[j], Math.fma(b2, v2[j], Math.fma(b1, v1[j], Math.fma(b0, v0[j], s1[j]))));
        }
    }
}
