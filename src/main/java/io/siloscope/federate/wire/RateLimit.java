package io.siloscope.federate.wire;

import java.time.Duration;

import io.siloscope.format.FormatException;

/// Counts the messages of one connection. A site says a few in a round; a thousand in ten seconds are no site's. Used by one
/// thread at a time.
final class RateLimit {

    static final int MOST = 1000;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private long began = System.nanoTime();
    private int count;

    /// Counts one more.
    ///
    /// @throws FormatException when it is one too many
    void count() {
        long now = System.nanoTime();
        if (now - began > WINDOW.toNanos()) {
            began = now;
            count = 0;
        }
        if (++count > MOST) {
            throw new FormatException(
                    "It says more than " + MOST + " messages in " + WINDOW.toSeconds() + " s");
        }
    }
}
