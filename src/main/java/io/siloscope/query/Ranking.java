package io.siloscope.query;

import java.util.Arrays;

import io.siloscope.math.Order;

/// The order of asking. The array is not copied.
///
/// @param order positions of the ranked images, the first to be asked first
public record Ranking(int[] order) {

    /// By descending score; equal scores stay in order of position.
    public static Ranking of(double[] scores) {
        return new Ranking(Order.descending(scores));
    }

    public int size() {
        return order.length;
    }

    /// The rank of each position: 1 is asked first.
    public int[] ranks() {
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ranks;
    }

    /// The first `count` positions.
    public int[] top(int count) {
        if (count < 0 || count > order.length) {
            throw new IllegalArgumentException("Cannot ask for " + count + " of " + order.length + " images");
        }
        return Arrays.copyOf(order, count);
    }
}
