package io.siloscope.jobs;

/// Told by work how far it has come. Implementations are cheap, thread-safe and never throw.
@FunctionalInterface
public interface Progress {

    /// A listener that ignores everything.
    Progress NONE = (_, _) -> {};

    /// `done` of `total` units are complete; the unit is the work's own (images, rounds, bytes).
    void at(long done, long total);
}
