package io.siloscope.experiment;

/// Sinkhorn's scaling of a table until its rows and columns sum to what they should, as LoGo does it (METHODS §2.3): in place,
/// with the order and the stopping rule of its code.
final class Sinkhorn {

    private static final int MOST = 1_000_000;

    private Sinkhorn() {}

    /// Columns first, until all rows sum to more than `1 − ε` and all columns to more than `K/C − ε`.
    ///
    /// @return the sweeps it took
    static int rowsToOne(double[][] table) {
        double rows = table.length;
        double columns = table[0].length;
        double epsilon = epsilon(rows, columns);
        int sweeps = 0;
        while (least(rowSums(table)) <= 1 - epsilon || least(columnSums(table)) <= rows / columns - epsilon) {
            scaleColumns(table);
            scaleRows(table);
            requireEnds(++sweeps);
        }
        return sweeps;
    }

    /// Rows first, until each row is within `ε` of `C/K` and each column of 1.
    ///
    /// @return the sweeps it took
    static int columnsToOne(double[][] table) {
        double rows = table.length;
        double columns = table[0].length;
        double epsilon = epsilon(rows, columns);
        int sweeps = 0;
        while (farthest(rowSums(table), columns / rows) >= epsilon
                || farthest(columnSums(table), 1) >= epsilon) {
            scaleRows(table);
            scaleColumns(table);
            requireEnds(++sweeps);
        }
        return sweeps;
    }

    private static double epsilon(double rows, double columns) {
        return Math.min(1, Math.min(rows / columns, columns / rows)) / 1000;
    }

    private static void requireEnds(int sweeps) {
        if (sweeps > MOST) {
            throw new IllegalArgumentException("The shares of silos and classes cannot be balanced");
        }
    }

    private static void scaleRows(double[][] table) {
        double[] sums = rowSums(table);
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                table[i][j] /= sums[i];
            }
        }
    }

    private static void scaleColumns(double[][] table) {
        double[] sums = columnSums(table);
        for (double[] row : table) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= sums[j];
            }
        }
    }

    private static double[] rowSums(double[][] table) {
        double[] sums = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            for (double value : table[i]) {
                sums[i] += value;
            }
        }
        return sums;
    }

    private static double[] columnSums(double[][] table) {
        double[] sums = new double[table[0].length];
        for (double[] row : table) {
            for (int j = 0; j < row.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }

    private static double least(double[] sums) {
        double least = Double.POSITIVE_INFINITY;
        for (double sum : sums) {
            least = Math.min(least, sum);
        }
        return least;
    }

    private static double farthest(double[] sums, double wanted) {
        double farthest = 0;
        for (double sum : sums) {
            farthest = Math.max(farthest, Math.abs(sum - wanted));
        }
        return farthest;
    }
}
