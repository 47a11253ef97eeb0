package io.siloscope.experiment;

import java.util.List;
import java.util.random.RandomGenerator;

import io.siloscope.math.Dirichlet;
import io.siloscope.math.Seed;

/// Each class is split over the silos by shares drawn from a Dirichlet distribution, so that silos differ in their classes
/// and in size (METHODS §2.2, `noniid`): a silo that holds its fair part already gets nothing more, and all is drawn again
/// until every silo has ten images.
///
/// @param alpha above 0: the smaller, the more unequal
public record DirichletSizes(double alpha) implements Partitioner {

    private static final int LEAST = 10;
    private static final int TRIES = 1000;

    /// @throws IllegalArgumentException when no try gives every silo ten images
    @Override
    public List<int[]> split(int[] classes, int silos, Seed seed) {
        var lists = new ClassLists(classes, silos, seed);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            RandomGenerator random = ClassLists.generator(seed, attempt);
            double[][] shares = new double[lists.counts().length][];
            for (int c = 0; c < shares.length; c++) {
                shares[c] = Dirichlet.draw(alpha, silos, random);
            }
            int[][] counts = counts(shares, lists.counts(), silos);
            if (smallest(counts) >= LEAST) {
                lists.deal(counts);
                return lists.parts();
            }
        }
        throw new IllegalArgumentException(
                "In " + TRIES + " tries no split of " + classes.length + " images by a Dirichlet"
                        + " distribution with alpha " + alpha + " gave each of " + silos + " silos " + LEAST
                        + " images; take fewer silos, more images or a larger alpha");
    }

    /// How many images of each class each silo gets: rows silos, columns classes.
    ///
    /// @param shares a row a class, one share a silo
    static int[][] counts(double[][] shares, int[] classCounts, int silos) {
        int[][] counts = new int[silos][classCounts.length];
        int[] sizes = new int[silos];
        double fair = (double) sum(classCounts) / silos;
        for (int c = 0; c < classCounts.length; c++) {
            double total = 0;
            for (int k = 0; k < silos; k++) {
                total += sizes[k] < fair ? shares[c][k] : 0;
            }
            double before = 0;
            int cut = 0;
            for (int k = 0; k < silos; k++) {
                before += sizes[k] < fair ? shares[c][k] / total : 0;
                int next = k == silos - 1 ? classCounts[c] : (int) Math.floor(before * classCounts[c]);
                counts[k][c] = next - cut;
                cut = next;
            }
            for (int k = 0; k < silos; k++) {
                sizes[k] += counts[k][c];
            }
        }
        return counts;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static int smallest(int[][] counts) {
        int smallest = Integer.MAX_VALUE;
        for (int[] silo : counts) {
            smallest = Math.min(smallest, sum(silo));
        }
        return smallest;
    }
}
