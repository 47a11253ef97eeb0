package io.siloscope.sampledata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// The plainest k-NN, k = 10, from five seeds a class: how many of the other images get their own class.
final class NearestNeighbours {

    private static final int SEEDS_A_CLASS = 5;
    private static final int NEIGHBOURS = 10;

    private NearestNeighbours() {}

    static double accuracy(List<float[]> rows, int[] classes, int classCount, Seed seed) {
        int[] taken = new int[classCount];
        List<Integer> seeds = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int image : Shuffle.permutation(classes.length, seed)) {
            (taken[classes[image]]++ < SEEDS_A_CLASS ? seeds : others).add(image);
        }
        long right = others.stream()
                .filter(image -> vote(rows, classes, classCount, seeds, image) == classes[image]).count();
        return (double) right / others.size();
    }

    private static int vote(List<float[]> rows, int[] classes, int classCount, List<Integer> seeds,
            int image) {
        int[] votes = new int[classCount];
        seeds.stream().sorted(Comparator.comparingDouble(seed -> distance(rows.get(seed), rows.get(image))))
                .limit(NEIGHBOURS).forEach(seed -> votes[classes[seed]]++);
        int best = 0;
        for (int i = 1; i < classCount; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return best;
    }

    private static double distance(float[] left, float[] right) {
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            double difference = left[i] - right[i];
            squares += difference * difference;
        }
        return squares;
    }
}
