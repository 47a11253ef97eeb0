package io.siloscope.bench;

import java.time.Duration;
import java.util.Arrays;

/// How long something takes, over several runs.
///
/// @param runs the measured runs, warm-up not counted
/// @param median half of the runs took no longer
/// @param p95 95 of 100 runs took no longer
public record Measure(int runs, Duration median, Duration p95) {

    /// Runs `work` a few times unmeasured, for the compiler and the caches, then `runs` times by the clock.
    public static Measure of(int warmUp, int runs, Runnable work) {
        if (warmUp < 0 || runs < 1) {
            throw new IllegalArgumentException(
                    "Cannot measure " + runs + " runs after " + warmUp + " to warm up");
        }
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        return ofNanos(nanos);
    }

    /// Of times that were taken elsewhere, in nanoseconds.
    public static Measure ofNanos(long[] nanos) {
        long[] ascending = nanos.clone();
        Arrays.sort(ascending);
        return new Measure(ascending.length, quantile(ascending, 50), quantile(ascending, 95));
    }

    /// Units of work a second at the median.
    public double perSecond(long units) {
        return units * 1e9 / median.toNanos();
    }

    /// The nearest rank: the smallest value that at least `percent` of 100 do not exceed.
    private static Duration quantile(long[] ascending, int percent) {
        return Duration.ofNanos(ascending[Math.ceilDiv(ascending.length * percent, 100) - 1]);
    }
}
