package io.siloscope.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Stable orders of numbers, as positions.
public final class Order {

    private Order() {}

    /// The positions of all values from the largest to the smallest; equal values stay in order of position.
    ///
    /// @throws IllegalArgumentException naming the position of a NaN
    public static int[] descending(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("No order: the value at " + i + " is not a number");
            }
        }
        Integer[] positions = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(positions, Comparator.comparingDouble(i -> 0.0 - values[i]));
        return Arrays.stream(positions).mapToInt(Integer::intValue).toArray();
    }
}
