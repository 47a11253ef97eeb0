package io.siloscope.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.siloscope.federate.Reply;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.SiteRound;
import io.siloscope.workbench.RunState.Phase;
import io.siloscope.workbench.RunState.Role;
import io.siloscope.workbench.RunState.SiteState;
import io.siloscope.workbench.RunState.SiteState.Condition;

/// Folds a coordinator's events, one after the other, into the picture that screens show. Pure.
final class HostPicture {

    private HostPicture() {}

    /// Before the first event.
    static RunState empty(String run, Role role, int rounds) {
        return new RunState(run, role, Phase.GATHERING, "The coordinator is starting.", 0, rounds,
                Optional.empty(),
                List.of(), List.of(), Optional.empty());
    }

    static RunState after(RunState run, RunEvent event) {
        return switch (event) {
            case RunEvent.Waiting(int needed, Instant until) -> phase(run, Phase.GATHERING,
                    "Waiting for " + needed + " sites.", run.round(), Optional.of(until));
            case RunEvent.SiteJoined(String site) -> site(run, site, Condition.CONNECTED, "");
            case RunEvent.SiteReturned(String site) -> site(run, site, Condition.CONNECTED, "It came back.");
            case RunEvent.SiteLost(String site, String reason) -> site(run, site, Condition.LOST, reason);
            case RunEvent.SiteRefused(String site, String reason) ->
                site(run, site, Condition.REFUSED, reason);
            case RunEvent.RoundStarted started -> started(run, started);
            case RunEvent.UpdateReceived received -> site(run, received.site(), Condition.DELIVERED,
                    received.examples() + " examples");
            case RunEvent.UpdateMissing missing ->
                site(run, missing.site(), condition(missing.why()), missing.reason());
            case RunEvent.ModelKept kept -> phase(run, run.phase(),
                    "Round " + kept.round() + " had " + kept.updates()
                            + " updates of " + kept.quorum() + ": the model stays as it was.",
                    run.round(), Optional.empty());
            case RunEvent.Aggregated _ -> run;
            case RunEvent.Paused(boolean paused) -> phase(run, Phase.GATHERING,
                    paused ? "Paused. Nothing is asked of the sites." : "Going on.", run.round(),
                    Optional.empty());
            case RunEvent.WentOn(List<RoundRecord> rows, var sites) -> {
                RunState next = run;
                for (RoundPoint point : points(rows, sites)) {
                    next = committed(next, point);
                }
                yield next;
            }
            case RunEvent.RoundCommitted committed ->
                committed(run, point(committed.record(), committed.sites()));
            case RunEvent.Finished _ ->
                phase(run, Phase.FINISHED, "All " + run.rounds() + " rounds are done.",
                        run.round(), Optional.empty());
            case RunEvent.Failed(String reason) ->
                phase(run, Phase.FAILED, reason, run.round(), Optional.empty());
        };
    }

    static RunState phase(RunState run, Phase phase, String waitsFor, int round, Optional<Instant> deadline) {
        return new RunState(run.run(), run.role(), phase, waitsFor, round, run.rounds(), deadline,
                run.sites(), run.points(), run.terms());
    }

    static RunState committed(RunState run, RoundPoint point) {
        List<RoundPoint> points = new ArrayList<>(run.points());
        points.add(point);
        return new RunState(run.run(), run.role(), run.phase(), run.waitsFor(), point.round(), run.rounds(),
                Optional.empty(), run.sites(), points, run.terms());
    }

    /// Committed rounds with what is known of each site.
    static List<RoundPoint> points(List<RoundRecord> rows,
            SortedMap<Integer, SortedMap<String, SiteRound>> sites) {
        return rows.stream()
                .map(row -> point(row, sites.getOrDefault(row.round(), Collections.emptySortedMap())))
                .toList();
    }

    static RoundPoint point(RoundRecord row, SortedMap<String, SiteRound> sites) {
        return new RoundPoint(row.round(), row.accuracy(), row.balancedAccuracy(), row.loss(), row.sites(),
                row.examples(), row.bytesDown(), row.bytesUp(), row.seconds(),
                sites.entrySet().stream().map(entry -> new RoundPoint.SitePoint(entry.getKey(),
                        entry.getValue().accuracy(), entry.getValue().traffic().down(),
                        entry.getValue().traffic().up())).toList());
    }

    private static RunState started(RunState run, RunEvent.RoundStarted started) {
        RunState next = phase(run, Phase.TRAINING, "Round " + started.round() + " of " + started.rounds()
                + ": waiting for the sites' updates.", started.round(), Optional.of(started.deadline()));
        for (SiteState site : run.sites()) {
            boolean absent = site.condition() == Condition.LOST || site.condition() == Condition.REFUSED;
            if (started.sites().contains(site.name()) && !absent) {
                next = site(next, site.name(), Condition.TRAINING, "");
            }
        }
        return next;
    }

    private static RunState site(RunState run, String name, Condition condition, String reason) {
        var sites = new TreeMap<String, SiteState>();
        run.sites().forEach(site -> sites.put(site.name(), site));
        sites.put(name, new SiteState(name, condition, reason));
        return new RunState(run.run(), run.role(), run.phase(), run.waitsFor(), run.round(), run.rounds(),
                run.deadline(), List.copyOf(sites.values()), run.points(), run.terms());
    }

    private static Condition condition(Reply.Why why) {
        return switch (why) {
            case REFUSED, FAILED -> Condition.REFUSED;
            case DROPPED -> Condition.LOST;
            case LATE -> Condition.LATE;
        };
    }
}
