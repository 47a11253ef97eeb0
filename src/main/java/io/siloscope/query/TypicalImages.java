package io.siloscope.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;

/// Typical images: the embeddings are grouped into as many clusters as images are wanted, and each cluster gives the one
/// nearest to its middle. Seeds chosen so cover a silo better than seeds drawn at random, and no class need be known (after
/// TypiClust, Hacohen et al., 2022, with nearness to the middle for density).
public final class TypicalImages {

    private TypicalImages() {}

    /// The rows chosen, ascending. Cost: rows × wanted × dimension, some ten times.
    ///
    /// @param wanted how many; all rows where there are no more
    public static int[] of(FloatMatrix embeddings, int wanted, Seed seed) {
        if (wanted < 1 || wanted >= embeddings.rows()) {
            return IntStream.range(0, Math.min(Math.max(wanted, 0), embeddings.rows())).toArray();
        }
        return typical(Clusters.of(embeddings, wanted, seed));
    }

    /// The nearest of every cluster, then the second nearest, until enough are chosen: an empty cluster's turn goes to others.
    private static int[] typical(Clusters clusters) {
        int[] byNearness = IntStream.range(0, clusters.rows()).boxed()
                .sorted(Comparator.comparingDouble(i -> -clusters.nearness(i))).mapToInt(Integer::intValue)
                .toArray();
        int[] taken = new int[clusters.count()];
        int[] turn = new int[clusters.rows()];
        for (int i : byNearness) {
            turn[i] = taken[clusters.of(i)]++;
        }
        return Arrays.stream(byNearness).boxed().sorted(Comparator.comparingInt(i -> turn[i]))
                .limit(clusters.count())
                .mapToInt(Integer::intValue).sorted().toArray();
    }
}
