package io.siloscope.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import io.siloscope.jobs.Cores;
import io.siloscope.math.CentredUnits;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.FloatProducts;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// Typical images: the centred embeddings are grouped by k-means into as many clusters as images are wanted, and each
/// cluster gives the one nearest to its middle. Seeds chosen so cover a silo better than seeds drawn at random, and no class
/// need be known (after TypiClust, Hacohen et al., 2022, with nearness to the middle for density).
public final class TypicalImages {

    private static final int STEPS = 10;
    private static final int BLOCK = 32;

    private final FloatMatrix units;
    private final int clusters;
    private final int[] cluster;
    private final double[] nearness;

    private TypicalImages(FloatMatrix embeddings, int clusters) {
        units = CentredUnits.of(embeddings);
        this.clusters = clusters;
        cluster = new int[units.rows()];
        nearness = new double[units.rows()];
    }

    /// The rows chosen, ascending. Cost: rows × wanted × dimension, some ten times.
    ///
    /// @param wanted how many; all rows where there are no more
    public static int[] of(FloatMatrix embeddings, int wanted, Seed seed) {
        if (wanted < 1 || wanted >= embeddings.rows()) {
            return IntStream.range(0, Math.min(Math.max(wanted, 0), embeddings.rows())).toArray();
        }
        var images = new TypicalImages(embeddings, wanted);
        int[] drawn = Shuffle.permutation(embeddings.rows(), seed);
        images.assign(images.units.select(Arrays.copyOf(drawn, wanted)));
        for (int step = 0; step < STEPS; step++) {
            images.assign(images.middles());
        }
        return images.typical();
    }

    /// Puts every row into the cluster whose middle is nearest: the lowest of equals.
    private void assign(FloatMatrix middles) {
        double[] halfSquares = new double[clusters];
        for (int c = 0; c < clusters; c++) {
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
                for (int c = 1; c < clusters; c++) {
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
    private FloatMatrix middles() {
        int dimension = units.columns();
        double[][] sums = new double[clusters][dimension];
        int[] members = new int[clusters];
        float[] row = new float[dimension];
        for (int i = 0; i < units.rows(); i++) {
            units.copyRow(i, row);
            members[cluster[i]]++;
            for (int j = 0; j < dimension; j++) {
                sums[cluster[i]][j] += row[j];
            }
        }
        float[] middles = new float[clusters * dimension];
        for (int c = 0; c < clusters; c++) {
            for (int j = 0; j < dimension; j++) {
                middles[c * dimension + j] = (float) (sums[c][j] / Math.max(members[c], 1));
            }
        }
        return FloatMatrix.of(middles, clusters, dimension);
    }

    /// The nearest of every cluster, then the second nearest, until enough are chosen: an empty cluster's turn goes to others.
    private int[] typical() {
        int[] byNearness = IntStream.range(0, cluster.length).boxed()
                .sorted(Comparator.comparingDouble(i -> -nearness[i])).mapToInt(Integer::intValue).toArray();
        int[] taken = new int[clusters];
        int[] turn = new int[cluster.length];
        for (int i : byNearness) {
            turn[i] = taken[cluster[i]]++;
        }
        return Arrays.stream(byNearness).boxed().sorted(Comparator.comparingInt(i -> turn[i])).limit(clusters)
                .mapToInt(Integer::intValue).sorted().toArray();
    }
}
