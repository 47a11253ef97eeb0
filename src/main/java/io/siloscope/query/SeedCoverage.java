package io.siloscope.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which parts of a silo its seed labels reach. The embeddings are grouped into regions by k-means; a region is covered once
/// an image in it carries a seed label. Proposals close the gaps: first the typical image of each region without one, the
/// largest region first, then further images where most images share one seed.
///
/// @param regions how many regions hold images
/// @param uncovered how many of them hold no seed
/// @param uncoveredShare the share of images in those: 0 … 1
/// @param proposals rows to label next, the most useful first
public record SeedCoverage(int regions, int uncovered, double uncoveredShare, List<Integer> proposals) {

    public SeedCoverage {
        proposals = List.copyOf(proposals);
    }

    /// Judges seeds by the regions they lie in.
    ///
    /// @param clusters the regions, of a row an image
    /// @param seeds whether a row carries a seed label
    /// @param passed whether a row is not to be proposed, whatever it carries
    /// @param wanted how many proposals at most
    public static SeedCoverage of(Clusters clusters, IntPredicate seeds, IntPredicate passed, int wanted) {
        List<Region> filled = regions(clusters, seeds, passed).stream().filter(region -> region.size > 0)
                .toList();
        List<Region> bare = filled.stream().filter(region -> region.seeds == 0).toList();
        double share = (double) bare.stream().mapToInt(region -> region.size).sum() / clusters.rows();
        return new SeedCoverage(filled.size(), bare.size(), share, proposals(filled, wanted));
    }

    private static List<Region> regions(Clusters clusters, IntPredicate seeds, IntPredicate passed) {
        List<Region> regions = IntStream.range(0, clusters.count()).mapToObj(_ -> new Region()).toList();
        IntStream.range(0, clusters.rows()).boxed()
                .sorted(Comparator.comparingDouble(row -> -clusters.nearness(row)))
                .forEach(row -> regions.get(clusters.of(row)).add(row, seeds.test(row), passed.test(row)));
        return regions;
    }

    private static List<Integer> proposals(List<Region> regions, int wanted) {
        List<Integer> proposals = new ArrayList<>();
        List<Region> open = new ArrayList<>(regions);
        open.removeIf(region -> region.open.isEmpty());
        while (proposals.size() < wanted && !open.isEmpty()) {
            Region next = open.stream().max(Region.NEED).orElseThrow();
            proposals.add(next.open.remove());
            next.seeds++;
            open.removeIf(region -> region.open.isEmpty());
        }
        return proposals;
    }

    /// A cluster, with its images that could be labelled, the most typical first.
    private static final class Region {

        /// Without a seed comes before with one; then the more images for each seed.
        static final Comparator<Region> NEED = Comparator
                .<Region>comparingInt(region -> region.seeds == 0 ? 1 : 0)
                .thenComparingDouble(region -> (double) region.size / (region.seeds + 1));

        final Deque<Integer> open = new ArrayDeque<>();
        int size;
        int seeds;

        void add(int row, boolean seed, boolean passed) {
            size++;
            if (seed) {
                seeds++;
            } else if (!passed) {
                open.add(row);
            }
        }
    }
}
