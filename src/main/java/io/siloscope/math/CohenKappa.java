package io.siloscope.math;

/// Cohen's kappa (1960), the agreement of two readers beyond chance, with the large-sample standard error of Fleiss, Cohen
/// and Everitt (1969).
///
/// @param pairs the images that both have read
/// @param observed the share on which they agree, 0 … 1; NaN without pairs
/// @param kappa at most 1; 0 is no better than chance; NaN where chance alone would always agree
/// @param standardError of kappa
public record CohenKappa(int pairs, double observed, double kappa, double standardError) {

    private static final double NORMAL_95 = 1.959963984540054;

    /// The agreement that a table of counts shows.
    ///
    /// @param table rows: the class that the first reader named; columns: the second; square
    public static CohenKappa of(int[][] table) {
        int classes = table.length;
        double[] rows = new double[classes];
        double[] columns = new double[classes];
        int pairs = 0;
        int agreed = 0;
        for (int i = 0; i < classes; i++) {
            if (table[i].length != classes) {
                throw new IllegalArgumentException("The table of two readers is not square");
            }
            agreed += table[i][i];
            for (int j = 0; j < classes; j++) {
                pairs += table[i][j];
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
        }
        double n = pairs;
        double chance = 0;
        for (int i = 0; i < classes; i++) {
            rows[i] /= n;
            columns[i] /= n;
            chance += rows[i] * columns[i];
        }
        double observed = agreed / n;
        double kappa = chance < 1 ? (observed - chance) / (1 - chance) : Double.NaN;
        return new CohenKappa(pairs, observed, kappa, standardError(table, rows, columns, n, chance, kappa));
    }

    private static double standardError(int[][] table, double[] rows, double[] columns, double n,
            double chance,
            double kappa) {
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                double weight = i == j
                        ? 1 - (rows[i] + columns[i]) * (1 - kappa)
                        : (1 - kappa) * (columns[i] + rows[j]);
                sum += table[i][j] / n * weight * weight;
            }
        }
        double shift = kappa - chance * (1 - kappa);
        return Math.sqrt(Math.max(0, sum - shift * shift) / n) / (1 - chance);
    }

    /// The lower end of the 95 % interval, −1 or more.
    public double low() {
        return Math.max(-1, kappa - NORMAL_95 * standardError);
    }

    /// The upper end of the 95 % interval, 1 or less.
    public double high() {
        return Math.min(1, kappa + NORMAL_95 * standardError);
    }
}
