package io.siloscope.store;

/// What came of checking the journal's chain.
public sealed interface Verdict {

    /// Every event is as it was written. Events cut off at the end show only when the head is compared with a copy.
    record Whole(ChainHead head) implements Verdict {}

    /// An event is missing, changed or speaks of another image than it did.
    record Broken(long seq, String reason) implements Verdict {}
}
