package io.siloscope.experiment;

import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.math.Seed;

/// Every image goes to one silo, independently and uniformly, as FAST does it (METHODS §2.1): sizes are multinomial,
/// not equal.
public record Iid() implements Partitioner {

    @Override
    public List<int[]> split(int[] classes, int silos, Seed seed) {
        if (silos < 1) {
            throw new IllegalArgumentException("Images are split over one silo or more, not " + silos);
        }
        int[] home = seed.split("iid").generator().ints(classes.length, 0, silos).toArray();
        return IntStream.range(0, silos)
                .mapToObj(silo -> IntStream.range(0, home.length).filter(i -> home[i] == silo).toArray())
                .toList();
    }
}
