package io.siloscope.learn;

import java.util.Arrays;

import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// Which examples each step sees: every pass in a fresh random order, cut into batches; the last, smaller one
/// is kept. Used by one thread at a time.
final class BatchPlan {

    private final int examples;
    private final int batch;
    private final Seed seed;
    private int pass = -1;
    private int[] order = {};

    BatchPlan(int examples, int batch, Seed seed) {
        this.examples = examples;
        this.batch = batch;
        this.seed = seed;
    }

    /// The examples of one step, counted from 0.
    int[] rows(int step) {
        int perPass = Math.ceilDiv(examples, batch);
        if (step / perPass != pass) {
            pass = step / perPass;
            order = Shuffle.permutation(examples, seed.split(pass));
        }
        int from = step % perPass * batch;
        return Arrays.copyOfRange(order, from, Math.min(from + batch, examples));
    }
}
