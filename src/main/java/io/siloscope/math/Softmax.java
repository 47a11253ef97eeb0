package io.siloscope.math;

/// The softmax: `p_i = exp(v_i / T) / Σ exp(v_j / T)`.
public final class Softmax {

    private Softmax() {}

    /// Probabilities that sum to 1, one for each value.
    ///
    /// @param temperature above 0; 1 is the plain softmax, more is flatter
    public static double[] of(double[] values, double temperature) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        double[] probabilities = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            // relative to the largest, so that nothing overflows
            probabilities[i] = Math.exp((values[i] - largest) / temperature);
            sum += probabilities[i];
        }
        for (int i = 0; i < values.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
