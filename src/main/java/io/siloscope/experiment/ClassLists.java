package io.siloscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// The positions of each class in random order, dealt out to silos. Not thread-safe.
final class ClassLists {

    private final List<int[]> lists = new ArrayList<>();
    private final int[] dealt;
    private final List<List<Integer>> hands = new ArrayList<>();

    ClassLists(int[] classes, int silos, Seed seed) {
        if (silos < 1) {
            throw new IllegalArgumentException("Images are split over one silo or more, not " + silos);
        }
        int count = Arrays.stream(classes).max().orElse(-1) + 1;
        for (int c = 0; c < count; c++) {
            int wanted = c;
            int[] positions = IntStream.range(0, classes.length).filter(i -> classes[i] == wanted).toArray();
            int[] order = Shuffle.permutation(positions.length, seed.split("class").split(c));
            lists.add(Arrays.stream(order).map(i -> positions[i]).toArray());
        }
        dealt = new int[count];
        for (int silo = 0; silo < silos; silo++) {
            hands.add(new ArrayList<>());
        }
    }

    /// How many images each class has.
    int[] counts() {
        return lists.stream().mapToInt(list -> list.length).toArray();
    }

    /// Gives a silo the next images of a class.
    void deal(int silo, int classIndex, int count) {
        for (int i = 0; i < count; i++) {
            hands.get(silo).add(lists.get(classIndex)[dealt[classIndex]++]);
        }
    }

    /// Deals as many images as a table says: rows silos, columns classes.
    void deal(int[][] counts) {
        for (int silo = 0; silo < counts.length; silo++) {
            for (int c = 0; c < counts[silo].length; c++) {
                deal(silo, c, counts[silo][c]);
            }
        }
    }

    /// What each silo holds, ascending.
    List<int[]> parts() {
        return hands.stream().map(hand -> hand.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }

    /// A generator for one try of many.
    static RandomGenerator generator(Seed seed, int attempt) {
        return seed.split("shares").split(attempt).generator();
    }
}
