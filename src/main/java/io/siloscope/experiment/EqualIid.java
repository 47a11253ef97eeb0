package io.siloscope.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// A random order cut into equal parts; the first silos take one more where the images do not divide (METHODS §2.1).
public record EqualIid() implements Partitioner {

    @Override
    public List<int[]> split(int[] classes, int silos, Seed seed) {
        if (silos < 1) {
            throw new IllegalArgumentException("Images are split over one silo or more, not " + silos);
        }
        int[] order = Shuffle.permutation(classes.length, seed.split("equal iid"));
        return IntStream.range(0, silos)
                .mapToObj(silo -> Arrays
                        .stream(order, start(silo, silos, order.length), start(silo + 1, silos, order.length))
                        .sorted().toArray())
                .toList();
    }

    private static int start(int silo, int silos, int images) {
        return silo * (images / silos) + Math.min(silo, images % silos);
    }
}
