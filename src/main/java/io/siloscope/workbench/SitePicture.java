package io.siloscope.workbench;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import io.siloscope.federate.RunConfig;
import io.siloscope.federate.wire.Invite;
import io.siloscope.federate.wire.SiteEvent;
import io.siloscope.workbench.RunState.Phase;
import io.siloscope.workbench.RunState.Role;

/// Folds a site's events into the picture that its screen shows. Pure.
final class SitePicture {

    private SitePicture() {}

    static RunState empty(Invite invite) {
        return HostPicture.empty(invite.federation(), Role.SITE, 0);
    }

    /// @param consented whether a person has said yes to the run's terms
    static RunState after(RunState run, SiteEvent event, boolean consented) {
        return switch (event) {
            case SiteEvent.Connecting(String address, int attempt) -> waits(run, "Connecting to " + address
                    + (attempt > 1 ? ", attempt " + attempt + "." : "."), Optional.empty());
            case SiteEvent.Joined(RunConfig config) -> joined(run, config, consented);
            case SiteEvent.Refused refused ->
                HostPicture.phase(run, Phase.FAILED, refused.sentence(), run.round(),
                        Optional.empty());
            case SiteEvent.LinkLost(String reason, Instant retry) -> waits(run,
                    "The connection is gone (" + reason + "); trying again.", Optional.of(retry));
            case SiteEvent.Working working when !consented ->
                HostPicture.phase(run, Phase.ASKING, run.waitsFor(), working.round(),
                        Optional.of(working.deadline()));
            case SiteEvent.Working working -> HostPicture.phase(run, Phase.TRAINING, working.training()
                    ? "Round " + working.round() + ": training on this silo."
                    : "Round " + working.round() + ": checking the model on this silo's validation images.",
                    working.round(), Optional.of(working.deadline()));
            case SiteEvent.Progressed progressed -> waits(run, "Round " + progressed.round() + ": step "
                    + progressed.done() + " of " + progressed.total() + ".", run.deadline());
            case SiteEvent.WorkFailed failed -> waits(run, "Round " + failed.round() + " failed here: "
                    + failed.reason(), Optional.empty());
            case SiteEvent.AnswerReceived received -> waits(run, received.complaint().isEmpty()
                    ? "Round " + received.round()
                            + ": the coordinator has this site's answer and waits for others."
                    : "Round " + received.round() + ": the answer was refused: " + received.complaint(),
                    Optional.empty());
            case SiteEvent.RoundCommitted committed -> HostPicture.committed(run,
                    HostPicture.point(committed.row(), Collections.emptySortedMap()));
            case SiteEvent.Paused(int round, boolean on) -> HostPicture.phase(run, Phase.GATHERING, on
                    ? "The coordinator has paused the run before round " + round + "."
                    : "The coordinator goes on with round " + round + ".", run.round(), Optional.empty());
            case SiteEvent.Finished _ ->
                HostPicture.phase(run, Phase.FINISHED, "The run is over; the model is here.",
                        run.rounds(), Optional.empty());
        };
    }

    static RunState failed(RunState run, RuntimeException trouble) {
        return trouble instanceof CancellationException
                ? HostPicture.phase(run, Phase.STOPPED, "This site has left the run.", run.round(),
                        Optional.empty())
                : HostPicture.phase(run, Phase.FAILED, String.valueOf(trouble.getMessage()), run.round(),
                        Optional.empty());
    }

    private static RunState joined(RunState run, RunConfig config, boolean consented) {
        return new RunState(config.run(), Role.SITE, consented ? Phase.GATHERING : Phase.ASKING,
                consented ? "In; waiting for the coordinator to begin."
                        : "The coordinator has let this silo in. Nothing is trained and nothing more leaves before"
                                + " you take part.",
                run.round(), config.rounds(), Optional.empty(), run.sites(), run.points(),
                Optional.of(RunTerms.of(config)));
    }

    /// A person has said yes.
    static RunState consented(RunState run) {
        return run.phase() == Phase.ASKING
                ? HostPicture.phase(run, Phase.GATHERING, "In; waiting for the coordinator to begin.",
                        run.round(), run.deadline())
                : run;
    }

    private static RunState waits(RunState run, String what, Optional<Instant> deadline) {
        return HostPicture.phase(run, run.phase(), what, run.round(), deadline);
    }
}
