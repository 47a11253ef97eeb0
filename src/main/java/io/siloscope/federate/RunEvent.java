package io.siloscope.federate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// What the coordinator's screens show, in the order in which it happened.
public sealed interface RunEvent {

    /// Fewer sites are present than are needed; the wait ends at `until`.
    record Waiting(int needed, Instant until) implements RunEvent {}

    /// A site came for the first time.
    record SiteJoined(String site) implements RunEvent {}

    /// A site that had joined came again.
    record SiteReturned(String site) implements RunEvent {}

    /// A site's connection is gone.
    record SiteLost(String site, String reason) implements RunEvent {}

    /// Someone was turned away at the door.
    record SiteRefused(String site, String reason) implements RunEvent {}

    /// The run waits between two rounds until it is told to go on, or no longer.
    record Paused(boolean paused) implements RunEvent {}

    /// Sites were asked to train.
    record RoundStarted(int round, int rounds, Set<String> sites, Instant deadline) implements RunEvent {}

    /// A good update came in.
    record UpdateReceived(int round, String site, int examples, double loss) implements RunEvent {}

    /// A site did not deliver in this round.
    record UpdateMissing(int round, String site, Reply.Why why, String reason) implements RunEvent {}

    /// A round fell short of its quorum; the model stays as it was.
    record ModelKept(int round, int updates, int quorum) implements RunEvent {}

    /// The updates of a round make a model; nothing of it is on disk yet.
    record Aggregated(int round, int updates) implements RunEvent {}

    /// A run that had broken off goes on after its last row.
    ///
    /// @param sites how each site stood, by round
    record WentOn(List<RoundRecord> rows, SortedMap<Integer, SortedMap<String, SiteRound>> sites)
            implements
                RunEvent {
        public WentOn {
            rows = List.copyOf(rows);
        }
    }

    /// A round is on disk; `sites` holds how each site stood in it.
    record RoundCommitted(RoundRecord record, SortedMap<String, SiteRound> sites) implements RunEvent {}

    /// All rounds are done.
    record Finished(String weightsDigest) implements RunEvent {}

    /// The run ended early.
    record Failed(String reason) implements RunEvent {}
}
