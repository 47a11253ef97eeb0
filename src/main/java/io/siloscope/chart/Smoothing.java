package io.siloscope.chart;

/// An exponential moving average that starts at the first value and not at zero. Pure.
final class Smoothing {

    private Smoothing() {}

    /// Each value with what came before it. NaN stays where it is and counts for nothing.
    ///
    /// @param weight of what came before: 0 (no smoothing) up to below 1
    static double[] of(double[] values, double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("Smoothing is from 0 to below 1, not " + weight);
        }
        double[] smooth = new double[values.length];
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                smooth[i] = Double.NaN;
            } else {
                sum = weight * sum + (1 - weight) * values[i];
                weights = weight * weights + (1 - weight);
                smooth[i] = sum / weights;
            }
        }
        return smooth;
    }
}
