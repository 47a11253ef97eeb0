package io.siloscope.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The whole present state of a run, as one immutable picture: screens are a function of it.
///
/// @param run the run's id, the name of its folder
/// @param role hosting or taking part
/// @param phase where it stands
/// @param waitsFor one sentence: what the run is waiting for, or how it ended
/// @param round the round in progress, 0 before the first
/// @param rounds the rounds of the whole run
/// @param deadline when the present wait ends
/// @param sites the sites by name
/// @param points the committed rounds
/// @param terms what taking part means, at a site that knows it
public record RunState(String run, Role role, Phase phase, String waitsFor, int round, int rounds,
        Optional<Instant> deadline, List<SiteState> sites, List<RoundPoint> points,
        Optional<RunTerms> terms) {

    /// What this silo is to the run.
    public enum Role {
        HOST, SITE
    }

    /// Where a run stands.
    public enum Phase {
        /// A site's person is asked whether to take part.
        ASKING,
        /// Sites are waited for, or a paused run.
        GATHERING,
        /// A round goes on.
        TRAINING, FINISHED, FAILED, STOPPED;

        public boolean ended() {
            return this == FINISHED || this == FAILED || this == STOPPED;
        }
    }

    /// One site: its condition, and why it is in it.
    public record SiteState(String name, Condition condition, String reason) {

        /// How a site fares.
        public enum Condition {
            CONNECTED, TRAINING, DELIVERED, LATE, LOST, REFUSED
        }
    }

    public RunState {
        sites = List.copyOf(sites);
        points = List.copyOf(points);
    }
}
