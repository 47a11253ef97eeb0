package io.siloscope.federate.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Where a socket library leaves what arrives, for the one thread that reads a connection. Thread-safe.
final class Inbox {

    /// Control messages wait for answers, so a connection that fills this floods on purpose.
    private static final int CAPACITY = 64;

    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(CAPACITY);
    private volatile Optional<Arrival.Closed> closed = Optional.empty();
    private volatile long heard = System.nanoTime();

    /// Takes an arrival in.
    ///
    /// @return false when the other end sends more than it may
    boolean put(Arrival arrival) {
        touch();
        return queue.offer(arrival);
    }

    /// Nothing more will come; what came before is still read.
    void close(String reason) {
        closed = Optional.of(closed.orElse(new Arrival.Closed(reason)));
    }

    /// Notes a sign of life.
    void touch() {
        heard = System.nanoTime();
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /// The next arrival, or nothing when none comes in time.
    Optional<Arrival> poll(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            boolean over = closed.isPresent();
            long left = end - System.nanoTime();
            Arrival next = queue.poll(over ? 0 : Math.clamp(left, 0, 20_000_000), TimeUnit.NANOSECONDS);
            if (next != null) {
                return Optional.of(next);
            }
            if (over || left <= 0) {
                return closed.map(Arrival.class::cast);
            }
        }
    }
}
