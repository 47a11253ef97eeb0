package io.siloscope.experiment;

import java.util.Arrays;
import java.util.List;

import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// LoGo's `shard_balance` (METHODS §2.4): each silo holds images of so many classes and no others, and each class is cut in
/// as many equal parts as silos hold it.
///
/// @param classesPerSilo 1 or more
public record Shards(int classesPerSilo) implements Partitioner {

    public Shards {
        if (classesPerSilo < 1) {
            throw new IllegalArgumentException("A silo holds one class or more, not " + classesPerSilo);
        }
    }

    /// @throws IllegalArgumentException when there are fewer classes than one silo holds, or too few silos to hold them all
    @Override
    public List<int[]> split(int[] classes, int silos, Seed seed) {
        var lists = new ClassLists(classes, silos, seed);
        int count = lists.counts().length;
        if (classesPerSilo > count || (long) silos * classesPerSilo < count) {
            throw new IllegalArgumentException(
                    silos + " silos of " + classesPerSilo + " classes cannot hold " + count
                            + " classes once or more, each in different silos");
        }
        boolean[][] holds = holders(silos, count, seed);
        for (int c = 0; c < count; c++) {
            int holders = 0;
            for (boolean[] silo : holds) {
                holders += silo[c] ? 1 : 0;
            }
            int turn = 0;
            for (int k = 0; k < silos; k++) {
                if (holds[k][c]) {
                    lists.deal(k, c, part(lists.counts()[c], holders, turn++));
                }
            }
        }
        return lists.parts();
    }

    /// Deals classes like cards from a shuffled deck that is laid out again and again, so that all are held about equally
    /// often and no silo holds one twice.
    private boolean[][] holders(int silos, int count, Seed seed) {
        boolean[][] holds = new boolean[silos][count];
        int[] held = new int[count];
        int[] order = Shuffle.permutation(silos, seed.split("silos"));
        for (int turn = 0; turn < silos; turn++) {
            int[] deck = Shuffle.permutation(count, seed.split("deck").split(turn));
            Integer[] rarest = Arrays.stream(deck).boxed().toArray(Integer[]::new);
            Arrays.sort(rarest, (a, b) -> Integer.compare(held[a], held[b]));
            for (int i = 0; i < classesPerSilo; i++) {
                holds[order[turn]][rarest[i]] = true;
                held[rarest[i]]++;
            }
        }
        return holds;
    }

    private static int part(int images, int holders, int turn) {
        return images / holders + (turn < images % holders ? 1 : 0);
    }
}
