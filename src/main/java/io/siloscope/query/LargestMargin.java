package io.siloscope.query;

import java.util.Arrays;

/// Nearness of the best and the worst class, `1 − (max s − min s)`.
public record LargestMargin() implements RowScore {

    @Override
    public double score(double[] row) {
        double[] ascending = row.clone();
        Arrays.sort(ascending);
        return 1 - (ascending[ascending.length - 1] - ascending[0]);
    }
}
