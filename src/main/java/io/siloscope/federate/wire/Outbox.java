package io.siloscope.federate.wire;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// Sends in the order of asking, without making the asker wait. Thread-safe.
final class Outbox {

    private final Executor executor;
    private final Consumer<IOException> failure;
    private final Deque<Sending> queue = new ArrayDeque<>();
    private boolean running;

    Outbox(Executor executor, Consumer<IOException> failure) {
        this.executor = executor;
        this.failure = failure;
    }

    /// Something that is sent.
    @FunctionalInterface
    interface Sending {

        void run() throws IOException;
    }

    synchronized void add(Sending sending) {
        queue.add(sending);
        if (!running) {
            running = true;
            executor.execute(this::drain);
        }
    }

    private void drain() {
        for (Sending next = poll(); next != null; next = poll()) {
            try {
                next.run();
            } catch (IOException e) {
                failure.accept(e);
            }
        }
    }

    private synchronized @Nullable Sending poll() {
        Sending next = queue.poll();
        running = next != null;
        return next;
    }
}
