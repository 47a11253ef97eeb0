package io.siloscope.query;

import io.siloscope.math.Vectors;

/// Nearness of the two best classes, `1 − (s₁ − s₂)` (Scheffer et al. 2001). With one class only the margin is 0.
public record SmallestMargin() implements RowScore {

    @Override
    public double score(double[] row) {
        int best = Vectors.argMax(row);
        double second = row.length == 1 ? row[best] : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < row.length; i++) {
            second = i == best ? second : Math.max(second, row[i]);
        }
        return 1 - (row[best] - second);
    }
}
