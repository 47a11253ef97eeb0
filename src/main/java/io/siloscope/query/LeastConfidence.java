package io.siloscope.query;

import io.siloscope.math.Vectors;

/// Doubt about the best class, `1 − max s` (Lewis and Gale 1994).
public record LeastConfidence() implements RowScore {

    @Override
    public double score(double[] row) {
        return 1 - row[Vectors.argMax(row)];
    }
}
