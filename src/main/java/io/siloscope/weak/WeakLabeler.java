package io.siloscope.weak;

import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.jobs.Cores;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Vectors;

/// Propagates the classes of a few seeds to every other image (FAST §5.1, steps 3 and 4): k-nearest-neighbour vote by
/// squared Euclidean distance on raw embeddings, and similarity to class prototypes. Pure and thread-safe.
///
/// Of equal distances the lower row is nearer; of equal votes the smallest class wins. Everything is computed in
/// double, on all processors. Cost: targets × seeds × dimension.
///
/// @param k neighbours that vote; with fewer seeds all of them do
public record WeakLabeler(int k) {

    /// The k of every published version.
    public static final int DEFAULT_K = 10;

    /// The k for few seeds: no more than a class has on average, since else the commonest seeds win everywhere.
    ///
    /// @param seeds all seeds, 1 or more
    /// @param classes those that have seeds
    public static int usualK(int seeds, int classes) {
        return Math.clamp(seeds / classes, 1, DEFAULT_K);
    }

    public WeakLabeler {
        if (k < 1) {
            throw new IllegalArgumentException("One neighbour or more must vote, not " + k);
        }
    }

    /// Labels the target rows.
    ///
    /// @throws IllegalArgumentException naming the row of a vector that is not finite
    public WeakLabels label(FloatMatrix embeddings, Seeds seeds, int[] targets) {
        for (int row : seeds.rows()) {
            requireFinite(row, Vectors.row(embeddings, row));
        }
        int voters = Math.min(k, seeds.size());
        int[] seen = seeds.seenClasses();
        int[] neighbours = new int[targets.length * voters];
        double[] distances = new double[targets.length * voters];
        double[] votes = new double[targets.length * seeds.classCount()];
        double[] similarities = new double[targets.length * seen.length];
        var nearestSeeds = new NearestSeeds(embeddings, seeds);
        var prototypes = new Prototypes(embeddings, seeds);
        Cores.forEach(Math.ceilDiv(targets.length, NearestSeeds.BLOCK), number -> {
            int from = number * NearestSeeds.BLOCK;
            double[][] block = new double[Math.min(NearestSeeds.BLOCK, targets.length - from)][];
            for (int i = 0; i < block.length; i++) {
                block[i] = Vectors.row(embeddings, targets[from + i]);
                requireFinite(targets[from + i], block[i]);
            }
            NearestSeeds.Nearest[] nearest = nearestSeeds.of(block, voters);
            for (int i = 0; i < block.length; i++) {
                int t = from + i;
                int[] counts = new int[seeds.classCount()];
                for (int v = 0; v < voters; v++) {
                    int position = nearest[i].positions()[v];
                    neighbours[t * voters + v] = seeds.rows()[position];
                    distances[t * voters + v] = nearest[i].squaredDistances()[v];
                    counts[seeds.classes()[position]]++;
                }
                for (int c = 0; c < counts.length; c++) {
                    votes[t * counts.length + c] = (double) counts[c] / voters;
                }
                System.arraycopy(prototypes.similarities(block[i]), 0, similarities, t * seen.length,
                        seen.length);
            }
        });
        int[] all = IntStream.range(0, seeds.classCount()).toArray();
        return new WeakLabels(targets, voters, neighbours, distances,
                new ClassScores(ClassScores.Kind.VOTE, seeds.classCount(), all, votes),
                new ClassScores(ClassScores.Kind.SIMILARITY, seeds.classCount(), seen, similarities));
    }

    private static void requireFinite(int row, double[] embedding) {
        if (!Double.isFinite(Vectors.norm(embedding))) {
            throw new IllegalArgumentException("The embedding in row " + row + " is not finite");
        }
    }
}
