package io.siloscope.math;

import java.util.Arrays;

/// The few smallest of many numbers.
public final class TopK {

    private TopK() {}

    /// The positions of the `k` smallest values, smallest first; of equal values the lower position comes first.
    ///
    /// @param values free of NaN
    /// @param k at most `values.length`
    public static int[] smallest(double[] values, int k) {
        if (k < 0 || k > values.length) {
            throw new IllegalArgumentException("Cannot take " + k + " of " + values.length + " values");
        }
        int[] positions = new int[k];
        int held = 0;
        for (int i = 0; i < values.length; i++) {
            if (held == k && (k == 0 || values[i] >= values[positions[k - 1]])) {
                continue;
            }
            int slot = held < k ? held++ : k - 1;
            while (slot > 0 && values[i] < values[positions[slot - 1]]) {
                positions[slot] = positions[slot - 1];
                slot--;
            }
            positions[slot] = i;
        }
        return Arrays.copyOf(positions, held);
    }
}
