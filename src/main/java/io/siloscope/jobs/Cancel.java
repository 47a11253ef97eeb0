package io.siloscope.jobs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// A request to stop, seen by the work at its next safe point. Thread-safe.
public final class Cancel {

    private final AtomicBoolean requested = new AtomicBoolean();

    public void request() {
        requested.set(true);
    }

    public boolean requested() {
        return requested.get();
    }

    /// Called by work between two steps, where stopping loses nothing.
    ///
    /// @throws CancellationException once a stop was requested
    public void check() {
        if (requested()) {
            throw new CancellationException("Stopped on request");
        }
    }
}
