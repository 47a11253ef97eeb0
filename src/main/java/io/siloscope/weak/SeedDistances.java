package io.siloscope.weak;

import java.util.Arrays;

import io.siloscope.math.FloatMatrix;

/// Squared Euclidean distances from one embedding to every seed, in double. Seeds lie column by column, so that the
/// inner loop runs over independent sums, which the compiler turns into vector instructions; every single sum still
/// adds its dimensions in order.
final class SeedDistances {

    /// Seeds in one tile: their sums stay in the first cache.
    private static final int TILE = 128;

    private final int seeds;
    private final double[][] tiles;

    SeedDistances(FloatMatrix rows, Seeds seeds) {
        this.seeds = seeds.size();
        this.tiles = new double[Math.ceilDiv(this.seeds, TILE)][];
        for (int tile = 0; tile < tiles.length; tile++) {
            int width = width(tile);
            tiles[tile] = new double[rows.columns() * width];
            for (int j = 0; j < width; j++) {
                float[] seed = rows.row(seeds.rows()[tile * TILE + j]);
                for (int i = 0; i < seed.length; i++) {
                    tiles[tile][i * width + j] = seed[i];
                }
            }
        }
    }

    /// The distances in the order of the seeds.
    double[] from(double[] embedding) {
        double[] distances = new double[seeds];
        double[] sums = new double[TILE];
        for (int tile = 0; tile < tiles.length; tile++) {
            int width = width(tile);
            Arrays.fill(sums, 0);
            for (int i = 0; i < embedding.length; i++) {
                addSquares(sums, tiles[tile], i * width, width, embedding[i]);
            }
            System.arraycopy(sums, 0, distances, tile * TILE, width);
        }
        return distances;
    }

    private static void addSquares(double[] sums, double[] tile, int start, int width, double value) {
        for (int j = 0; j < width; j++) {
            double difference = value - tile[start + j];
            sums[j] += difference * difference;
        }
    }

    private int width(int tile) {
        return Math.min(TILE, seeds - tile * TILE);
    }
}
