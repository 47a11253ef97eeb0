package io.siloscope.jobs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The only place where threads and executors are made. Every thread has a name and none keeps the program alive.
public final class Threads {

    private Threads() {}

    /// One platform thread that takes tasks in order.
    public static ExecutorService one(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /// So many platform threads, named `prefix` and a number.
    static ExecutorService several(String prefix, int count) {
        return Executors.newFixedThreadPool(count, Thread.ofPlatform().name(prefix, 0).daemon().factory());
    }

    /// A virtual thread for every task, named `prefix` and a number.
    public static ExecutorService virtual(String prefix) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(prefix, 0).factory());
    }

    /// One platform thread that runs tasks at a time to come.
    public static ScheduledExecutorService clock(String name) {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }
}
