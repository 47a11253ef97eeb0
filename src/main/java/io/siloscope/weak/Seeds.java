package io.siloscope.weak;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The labelled images that labels propagate from, in order of row. The arrays are not copied.
///
/// @param rows rows of an embedding matrix, strictly ascending
/// @param classes the class of each, 0 … `classCount - 1`
/// @param classCount the number of all classes, whether or not they have a seed
public record Seeds(int[] rows, int[] classes, int classCount) {

    public Seeds {
        if (rows.length == 0 || rows.length != classes.length) {
            throw new IllegalArgumentException(
                    "Labels cannot propagate from " + rows.length + " seeds with " + classes.length
                            + " classes");
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] <= (i == 0 ? -1 : rows[i - 1])) {
                throw new IllegalArgumentException("Seed rows are not strictly ascending at row " + rows[i]);
            }
            if (classes[i] < 0 || classes[i] >= classCount) {
                throw new IllegalArgumentException(
                        "Seed row " + rows[i] + " has class " + classes[i] + " of " + classCount);
            }
        }
    }

    /// Seeds given in any order.
    public static Seeds of(int[] rows, int[] classes, int classCount) {
        int[] order = IntStream.range(0, rows.length).boxed()
                .sorted(Comparator.comparingInt(i -> rows[i])).mapToInt(Integer::intValue).toArray();
        return new Seeds(Arrays.stream(order).map(i -> rows[i]).toArray(),
                Arrays.stream(order).map(i -> classes[i]).toArray(), classCount);
    }

    public int size() {
        return rows.length;
    }

    /// The classes that have a seed, ascending.
    public int[] seenClasses() {
        return Arrays.stream(classes).distinct().sorted().toArray();
    }
}
