package io.siloscope.query;

import java.util.Arrays;

import io.siloscope.jobs.Cores;
import io.siloscope.math.CentredUnits;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.FloatProducts;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// Embeddings grouped by k-means: centred, of unit length, from middles drawn at random, ten steps. Immutable.
public final class Clusters {

    private static final int STEPS = 10;
    private static final int BLOCK = 32;

    private final int count;
    private final int[] cluster;
    private final double[] nearness;

    private Clusters(int rows, int count) {
        this.count = count;
        cluster = new int[rows];
        nearness = new double[rows];
    }

    /// Cost: rows × count × dimension, some ten times.
    ///
    /// @param count 1 … the number of rows
    public static Clusters of(FloatMatrix embeddings, int count, Seed seed) {
        FloatMatrix units = CentredUnits.of(embeddings);
        var clusters = new Clusters(units.rows(), count);
        int[] drawn = Shuffle.permutation(units.rows(), seed);
        clusters.assign(units, units.select(Arrays.copyOf(drawn, count)));
        for (int step = 0; step < STEPS; step++) {
            clusters.assign(units, clusters.middles(units));
        }
        return clusters;
    }

    int rows() {
        return cluster.length;
    }

    int count() {
        return count;
    }

    /// The cluster of a row, 0 … count - 1.
    int of(int row) {
        return cluster[row];
    }

    /// How near a row lies to the middle of its cluster; larger is nearer.
    double nearness(int row) {
        return nearness[row];
    }

    /// Puts every row into the cluster whose middle is nearest: the lowest of equals.
    private void assign(FloatMatrix units, FloatMatrix middles) {
        double[] halfSquares = new double[count];
        for (int c = 0; c < count; c++) {
            for (float value : middles.row(c)) {
                halfSquares[c] += (double) value * value / 2;
            }
        }
        var products = new FloatProducts(middles);
        Cores.forEach(Math.ceilDiv(units.rows(), BLOCK), block -> {
            int from = block * BLOCK;
            float[][] rows = new float[Math.min(BLOCK, units.rows() - from)][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = units.row(from + i);
            }
            float[][] dots = products.of(rows);
            for (int i = 0; i < rows.length; i++) {
                int best = 0;
                for (int c = 1; c < count; c++) {
                    if (dots[i][c] - halfSquares[c] > dots[i][best] - halfSquares[best]) {
                        best = c;
                    }
                }
                cluster[from + i] = best;
                nearness[from + i] = dots[i][best] - halfSquares[best];
            }
        });
    }

    /// The mean of each cluster; zero, the middle of all, for an empty one.
    private FloatMatrix middles(FloatMatrix units) {
        int dimension = units.columns();
        double[][] sums = new double[count][dimension];
        int[] members = new int[count];
        float[] row = new float[dimension];
        for (int i = 0; i < units.rows(); i++) {
            units.copyRow(i, row);
            members[cluster[i]]++;
            for (int j = 0; j < dimension; j++) {
                sums[cluster[i]][j] += row[j];
            }
        }
        float[] middles = new float[count * dimension];
        for (int c = 0; c < count; c++) {
            for (int j = 0; j < dimension; j++) {
                middles[c * dimension + j] = (float) (sums[c][j] / Math.max(members[c], 1));
            }
        }
        return FloatMatrix.of(middles, count, dimension);
    }
}
