package io.siloscope.math;

/// Embeddings less their mean over all images, each scaled to length 1: what encoders give all images alike tells classes
/// apart no longer. Pure.
public final class CentredUnits {

    private CentredUnits() {}

    /// A copy of the rows; a row that equals the mean stays zero.
    public static FloatMatrix of(FloatMatrix rows) {
        int dimension = rows.columns();
        double[] mean = new double[dimension];
        float[] row = new float[dimension];
        for (int i = 0; i < rows.rows(); i++) {
            rows.copyRow(i, row);
            for (int j = 0; j < dimension; j++) {
                mean[j] += row[j] / (double) rows.rows();
            }
        }
        return units(rows, mean);
    }

    /// The rows scaled to length 1, but not centred.
    public static FloatMatrix uncentred(FloatMatrix rows) {
        return units(rows, new double[rows.columns()]);
    }

    private static FloatMatrix units(FloatMatrix rows, double[] mean) {
        int dimension = rows.columns();
        float[] row = new float[dimension];
        float[] units = new float[Math.multiplyExact(rows.rows(), dimension)];
        for (int i = 0; i < rows.rows(); i++) {
            rows.copyRow(i, row);
            double squares = 0;
            for (int j = 0; j < dimension; j++) {
                double centred = row[j] - mean[j];
                squares += centred * centred;
            }
            double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
            for (int j = 0; j < dimension; j++) {
                units[i * dimension + j] = (float) ((row[j] - mean[j]) * scale);
            }
        }
        return FloatMatrix.of(units, rows.rows(), dimension);
    }
}
