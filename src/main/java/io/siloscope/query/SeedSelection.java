package io.siloscope.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// Which images get a seed label first, where the true classes are known: in demos and experiments.
public sealed interface SeedSelection {

    /// Distinct positions, ascending; equal seeds give equal choices.
    ///
    /// @param embeddings a row an image
    /// @param classes the true class of each image
    int[] select(FloatMatrix embeddings, int[] classes, int classCount, Seed seed);

    /// The same number of each class (METHODS §5.1, step 1); a class with fewer images gives all it has.
    ///
    /// @param share of all images, 0 … 1
    /// @param leastPerClass taken even where the share is less
    record Stratified(double share, int leastPerClass) implements SeedSelection {

        public Stratified {
            requireShare(share);
        }

        /// `floor(floor(share · images) / classes)`, or the least a class if that is more.
        public int perClass(int images, int classCount) {
            return Math.max(leastPerClass, (int) Math.floor(share * images) / classCount);
        }

        @Override
        public int[] select(FloatMatrix embeddings, int[] classes, int classCount, Seed seed) {
            return select(classes, classCount, seed);
        }

        /// The same: the classes alone decide.
        public int[] select(int[] classes, int classCount, Seed seed) {
            int perClass = perClass(classes.length, classCount);
            List<int[]> chosen = new ArrayList<>();
            for (int c = 0; c < classCount; c++) {
                int wanted = c;
                int[] members = IntStream.range(0, classes.length).filter(i -> classes[i] == wanted)
                        .toArray();
                int[] shuffled = Shuffle.shuffled(members, seed.split(c));
                chosen.add(Arrays.copyOf(shuffled, Math.min(perClass, shuffled.length)));
            }
            return chosen.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        }
    }

    /// `floor(share · images)` of all images, whatever their class: the paper's text.
    record Uniform(double share) implements SeedSelection {

        public Uniform {
            requireShare(share);
        }

        @Override
        public int[] select(FloatMatrix embeddings, int[] classes, int classCount, Seed seed) {
            int[] shuffled = Shuffle.permutation(classes.length, seed);
            return Arrays.stream(shuffled).limit((long) Math.floor(share * classes.length)).sorted()
                    .toArray();
        }
    }

    /// `floor(share · images)` typical images, of classes nobody needs to know before.
    record Typical(double share) implements SeedSelection {

        public Typical {
            requireShare(share);
        }

        @Override
        public int[] select(FloatMatrix embeddings, int[] classes, int classCount, Seed seed) {
            return TypicalImages.of(embeddings, (int) Math.floor(share * classes.length), seed);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A seed is a share of the images between 0 and 1, not " + share);
        }
    }
}
