package io.siloscope.ui.shell;

import java.time.Duration;

import io.siloscope.jobs.Job;
import io.siloscope.jobs.JobState;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;

/// One running or waiting job as the strip shows it.
///
/// @param fraction 0 to 1, or -1 while it is not known, as progress bars want it
/// @param pace how far, how fast and how long still, in words
record JobLine(Job<?> job, String title, double fraction, String pace) {

    static JobLine of(Job<?> job) {
        return switch (job.state()) {
            case JobState.Running running -> new JobLine(job, job.title(), fraction(running), pace(running));
            case JobState.Waiting _ -> new JobLine(job, job.title(), 0, Text.of("jobs.waiting"));
            case JobState.Done _,JobState.Failed _,JobState.Cancelled _ ->
                new JobLine(job, job.title(), 1, "");
        };
    }

    private static double fraction(JobState.Running running) {
        return Double.isNaN(running.fraction()) ? -1 : Math.clamp(running.fraction(), 0, 1);
    }

    private static String pace(JobState.Running running) {
        if (running.total() == 0) {
            return Text.of("jobs.busy");
        }
        if (Double.isNaN(running.secondsLeft())) {
            return Text.of("jobs.of", running.done(), running.total());
        }
        return Text.of("jobs.pace", running.done(), running.total(), running.speed(),
                Times.brief(Duration.ofMillis((long) (1000 * running.secondsLeft()))));
    }
}
