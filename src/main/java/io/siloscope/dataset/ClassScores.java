package io.siloscope.dataset;

import java.util.Arrays;

/// How strongly each of many images is drawn to each class, one row an image. A class that cannot be scored (a
/// class without seeds has no prototype) has no column. The arrays are not copied; nobody may write to them after
/// construction.
///
/// @param kind what the numbers are
/// @param classCount the number of all classes
/// @param classes the class of each column, ascending
/// @param values row-major, rows × columns
public record ClassScores(Kind kind, int classCount, int[] classes, double[] values) {

    /// What the numbers are.
    public enum Kind {
        /// Mean cosine similarities, -1 … 1.
        SIMILARITY,
        /// Softmax of similarities: 0 … 1, a row sums to 1.
        PROBABILITY,
        /// Shares of a neighbour vote: 0 … 1 in steps of 1/k, a row sums to 1.
        VOTE
    }

    public ClassScores {
        if (classes.length == 0 || values.length % classes.length != 0) {
            throw new IllegalArgumentException(
                    values.length + " scores do not fill rows of " + classes.length + " classes");
        }
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] <= (i == 0 ? -1 : classes[i - 1]) || classes[i] >= classCount) {
                throw new IllegalArgumentException("Columns are ascending classes below " + classCount
                        + ", not " + Arrays.toString(classes));
            }
        }
    }

    /// The number of images.
    public int rows() {
        return values.length / classes.length;
    }

    /// A copy of one image's scores, a column each.
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * classes.length, (row + 1) * classes.length);
    }

    /// One image's scores in the order of all classes; NaN for a class without a column.
    public double[] byClass(int row) {
        double[] all = new double[classCount];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < classes.length; i++) {
            all[classes[i]] = values[row * classes.length + i];
        }
        return all;
    }

    /// The class with the highest score; of equal scores the smallest class index.
    public int best(int row) {
        return classes[highest(row, -1)];
    }

    /// The runner-up by the same rule; the best class itself when it is the only one.
    public int second(int row) {
        int best = highest(row, -1);
        return classes.length == 1 ? classes[best] : classes[highest(row, best)];
    }

    private int highest(int row, int besides) {
        int start = row * classes.length;
        int highest = besides == 0 ? 1 : 0;
        for (int i = highest + 1; i < classes.length; i++) {
            if (i != besides && values[start + i] > values[start + highest]) {
                highest = i;
            }
        }
        return highest;
    }
}
