package io.siloscope.math;

import java.util.stream.IntStream;

/// Random orders and samples without replacement.
public final class Shuffle {

    private Shuffle() {}

    /// The numbers `0 … n-1` in a random order (Fisher and Yates).
    public static int[] permutation(int n, Seed seed) {
        return shuffled(IntStream.range(0, n).toArray(), seed);
    }

    /// A shuffled copy of `items`.
    public static int[] shuffled(int[] items, Seed seed) {
        int[] order = items.clone();
        var random = seed.generator();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
