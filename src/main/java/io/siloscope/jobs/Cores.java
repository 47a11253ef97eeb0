package io.siloscope.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Spreads one computation over the processors. Callers cut it into tasks that do not depend on how many processors there
/// are, so that its result does not either.
public final class Cores {

    private static final int COUNT = Runtime.getRuntime().availableProcessors();
    private static final ExecutorService HELPERS = Threads.several("siloscope-core-", COUNT);

    private Cores() {}

    /// Runs tasks 0 … `tasks - 1`, several at a time, and returns when all have ended. The calling thread takes its share, so
    /// that a task may spread work of its own.
    ///
    /// @throws RuntimeException that of the lowest task that failed, after all have ended
    public static void forEach(int tasks, IntConsumer task) {
        var next = new AtomicInteger();
        var left = new CountDownLatch(tasks);
        var failures = new Throwable[tasks];
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                try {
                    task.accept(i);
                } catch (RuntimeException | Error e) {
                    failures[i] = e;
                } finally {
                    left.countDown();
                }
            }
        };
        for (int helper = 1; helper < Math.min(COUNT, tasks); helper++) {
            HELPERS.execute(share);
        }
        share.run();
        await(left);
        for (Throwable failure : failures) {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {
                }
            }
        }
    }

    /// Tasks write to the caller's arrays, so they are waited for even when the caller is interrupted; it learns of that
    /// afterwards.
    private static void await(CountDownLatch left) {
        boolean interrupted = false;
        while (left.getCount() > 0) {
            try {
                left.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
