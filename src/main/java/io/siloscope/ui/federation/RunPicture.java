package io.siloscope.ui.federation;

import java.time.Duration;
import java.time.Instant;

import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.RoundPoint;
import io.siloscope.workbench.RunState;

/// A run in words and numbers for its screen. Pure.
///
/// @param title the role and the run
/// @param phase where it stands, in a word
/// @param waitsFor what it waits for, or how it ended
/// @param countdown the time left for that, or empty
/// @param rounds how many of how many rounds are committed
/// @param progress the same from 0 to 1
/// @param traffic the megabytes sent so far
record RunPicture(String title, String phase, String waitsFor, String countdown, String rounds,
        double progress,
        String traffic) {

    /// @param paused whether its host has asked for a rest
    static RunPicture of(RunState run, boolean paused, Instant now) {
        int committed = run.points().stream().mapToInt(RoundPoint::round).max().orElse(0);
        double megabytes = run.points().stream().mapToDouble(point -> point.bytesDown() + point.bytesUp())
                .sum()
                / 1e6;
        return new RunPicture(
                switch (run.role()) {
                    case HOST -> Text.of("federate.hosting", run.run());
                    case SITE -> Text.of("federate.taking-part", run.run());
                },
                paused && run.phase() == RunState.Phase.GATHERING ? Text.of("phase.paused")
                        : phase(run.phase()),
                run.waitsFor(), countdown(run, now),
                Text.of("federate.rounds-of", committed, run.rounds()),
                run.rounds() == 0 ? 0 : Math.clamp((double) committed / run.rounds(), 0, 1),
                Text.of("federate.traffic", megabytes));
    }

    static String condition(RunState.SiteState.Condition condition) {
        return switch (condition) {
            case CONNECTED -> Text.of("site.connected");
            case TRAINING -> Text.of("site.training");
            case DELIVERED -> Text.of("site.delivered");
            case LATE -> Text.of("site.late");
            case LOST -> Text.of("site.lost");
            case REFUSED -> Text.of("site.refused");
        };
    }

    private static String phase(RunState.Phase phase) {
        return switch (phase) {
            case ASKING -> Text.of("phase.asking");
            case GATHERING -> Text.of("phase.gathering");
            case TRAINING -> Text.of("phase.training");
            case FINISHED -> Text.of("phase.finished");
            case FAILED -> Text.of("phase.failed");
            case STOPPED -> Text.of("phase.stopped");
        };
    }

    private static String countdown(RunState run, Instant now) {
        if (run.phase().ended()) {
            return "";
        }
        return run.deadline().map(end -> Duration.between(now, end))
                .map(left -> left.isNegative() ? Text.of("federate.overdue")
                        : Text.of("federate.countdown", Times.brief(left)))
                .orElse("");
    }
}
