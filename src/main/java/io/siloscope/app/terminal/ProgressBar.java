package io.siloscope.app.terminal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import io.siloscope.jobs.Job;
import io.siloscope.jobs.JobState;

/// Waits for a job and shows on the terminal's error stream how far it is.
public final class ProgressBar {

    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final int WIDTH = 30;

    private ProgressBar() {}

    /// The job's result; the work's own failure is thrown as it is.
    public static <T> T await(Terminal terminal, Job<T> job) throws InterruptedException {
        while (true) {
            try {
                T result = job.await(GLANCE);
                show(terminal, job);
                if (terminal.interactive()) {
                    terminal.note("");
                }
                return result;
            } catch (TimeoutException e) {
                show(terminal, job);
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            } catch (CancellationException e) {
                throw new InterruptedException("The job was stopped: " + job.title());
            }
        }
    }

    private static void show(Terminal terminal, Job<?> job) {
        if (terminal.interactive() && job.state() instanceof JobState.Running running
                && running.total() > 0) {
            int full = (int) Math.round(running.fraction() * WIDTH);
            terminal.err().printf("\r%-24s [%s%s] %d/%d  %.0f/s  %s left   ", job.title(), "#".repeat(full),
                    "-".repeat(WIDTH - full), running.done(), running.total(), running.speed(),
                    clock(running.secondsLeft()));
            terminal.err().flush();
        }
    }

    private static String clock(double seconds) {
        return Double.isFinite(seconds) ? "%d:%02d".formatted((int) seconds / 60, (int) seconds % 60) : "?";
    }
}
