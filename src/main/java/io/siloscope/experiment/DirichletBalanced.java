package io.siloscope.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import io.siloscope.math.Dirichlet;
import io.siloscope.math.Seed;

/// LoGo's `dir_balance` (METHODS §2.3): silos of equal size whose classes differ by a Dirichlet distribution.
///
/// @param alpha above 0: the smaller, the more unequal; from 10 on the parts follow the quotas alone
public record DirichletBalanced(double alpha) implements Partitioner {

    private static final double BIG = 10;
    private static final int SWEEPS = 100;

    @Override
    public List<int[]> split(int[] classes, int silos, Seed seed) {
        var lists = new ClassLists(classes, silos, seed);
        RandomGenerator random = ClassLists.generator(seed, 0);
        double[][] shares = new double[silos][];
        for (int k = 0; k < silos; k++) {
            shares[k] = Dirichlet.draw(alpha, lists.counts().length, random);
        }
        lists.deal(alpha < BIG ? counts(shares, lists.counts()) : bigAlphaCounts(shares, lists.counts()));
        return lists.parts();
    }

    /// How many images of each class each silo gets, for small alpha: rows silos, columns classes.
    ///
    /// @param shares a row a silo; balanced in place
    static int[][] counts(double[][] shares, int[] classCounts) {
        Sinkhorn.rowsToOne(shares);
        return dealt(quotas(shares, classCounts, 1), classCounts).counts();
    }

    /// `ceil(share · n_c)`; 1 and less count as nothing, more by one more.
    ///
    /// @param more added to what counts
    static int[][] quotas(double[][] shares, int[] classCounts, int more) {
        int[][] quotas = new int[shares.length][classCounts.length];
        for (int k = 0; k < shares.length; k++) {
            for (int c = 0; c < classCounts.length; c++) {
                int quota = (int) Math.ceil(shares[k][c] * classCounts[c]);
                quotas[k][c] = quota <= 1 ? 0 : quota + more;
            }
        }
        return quotas;
    }

    /// What was dealt.
    ///
    /// @param sweeps over all silos and classes that it took
    record Dealt(int[][] counts, int sweeps) {}

    /// Silos take their quotas in turn, class by class, up to their fair size, until nothing is left or 100 sweeps are over;
    /// silos below that size are then filled with what is left.
    static Dealt dealt(int[][] quotas, int[] classCounts) {
        int silos = quotas.length;
        int[] left = classCounts.clone();
        int[] sizes = new int[silos];
        int[][] counts = new int[silos][classCounts.length];
        int room = Math.ceilDiv(Arrays.stream(classCounts).sum(), silos);
        int sweeps = 0;
        while (sweeps < SWEEPS && Arrays.stream(left).sum() > 0) {
            for (int k = 0; k < silos; k++) {
                for (int c = 0; c < left.length; c++) {
                    take(k, c, Math.min(quotas[k][c], room - sizes[k]), left, sizes, counts);
                }
            }
            sweeps++;
        }
        for (int k = 0; k < silos; k++) {
            for (int c = 0; c < left.length; c++) {
                take(k, c, room - sizes[k], left, sizes, counts);
            }
        }
        return new Dealt(counts, sweeps);
    }

    private static void take(int silo, int c, int wanted, int[] left, int[] sizes, int[][] counts) {
        int taken = Math.min(left[c], wanted);
        left[c] -= taken;
        sizes[silo] += taken;
        counts[silo][c] += taken;
    }

    private static int[][] bigAlphaCounts(double[][] shares, int[] classCounts) {
        Sinkhorn.columnsToOne(shares);
        int[][] counts = quotas(shares, classCounts, 0);
        for (int c = 0; c < classCounts.length; c++) {
            int cut = 0;
            for (int k = 0; k < counts.length; k++) {
                int next = k == counts.length - 1 ? classCounts[c]
                        : Math.min(classCounts[c], cut + counts[k][c]);
                counts[k][c] = next - cut;
                cut = next;
            }
        }
        return counts;
    }
}
