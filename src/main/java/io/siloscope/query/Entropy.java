package io.siloscope.query;

/// Shannon entropy in nats, `−Σ p·log(p + 1e-12)` with `p = s / Σ s`: 0 … log of the number of classes. Negative
/// scores count as 0; where nothing is left, all classes are alike.
public record Entropy() implements RowScore {

    private static final double EPSILON = 1e-12;

    @Override
    public double score(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += Math.max(0, value);
        }
        double entropy = 0;
        for (double value : row) {
            double p = sum > 0 ? Math.max(0, value) / sum : 1.0 / row.length;
            entropy -= p * Math.log(p + EPSILON);
        }
        return entropy;
    }
}
