package io.siloscope.federate.wire;

import java.time.Instant;

import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;

/// What a site's screen shows, in the order in which it happened.
public sealed interface SiteEvent {

    /// A connection is tried.
    record Connecting(String address, int attempt) implements SiteEvent {}

    /// The coordinator let the site in, for the first time or again.
    record Joined(RunConfig config) implements SiteEvent {}

    /// The site was not let in.
    record Refused(Refusal code, String sentence) implements SiteEvent {}

    /// The connection is gone; work in hand goes on, and the next attempt comes at `retry`.
    record LinkLost(String reason, Instant retry) implements SiteEvent {}

    /// Local training or evaluation began; the coordinator waits until `deadline`.
    record Working(int round, boolean training, Instant deadline) implements SiteEvent {}

    /// How far local training has come.
    record Progressed(int round, long done, long total) implements SiteEvent {}

    /// The site's own work failed; the coordinator is told that it did, and the reason stays here.
    record WorkFailed(int round, String reason) implements SiteEvent {}

    /// The coordinator has the answer of a round; `complaint` is empty when it counts.
    record AnswerReceived(int round, String complaint) implements SiteEvent {}

    /// The coordinator committed a round.
    record RoundCommitted(RoundRecord row) implements SiteEvent {}

    /// The coordinator's people have paused the run before a round, or let it go on.
    record Paused(int round, boolean on) implements SiteEvent {}

    /// The run is over; the model is in the run's folder.
    record Finished(String weightsDigest) implements SiteEvent {}
}
