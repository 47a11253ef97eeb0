package io.siloscope.jobs;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// One running, waiting or finished piece of work. Thread-safe.
public final class Job<T> {

    private final String title;
    private final Lane lane;
    private final Cancel cancel = new Cancel();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Consumer<Job<?>> listener;
    private volatile JobState state = new JobState.Waiting();

    Job(String title, Lane lane, Consumer<Job<?>> listener) {
        this.title = title;
        this.lane = lane;
        this.listener = listener;
    }

    /// What the job does, for people.
    public String title() {
        return title;
    }

    public Lane lane() {
        return lane;
    }

    public JobState state() {
        return state;
    }

    /// Asks the work to stop at its next safe point.
    public void cancel() {
        cancel.request();
    }

    /// Completes with the result, the failure, or a [CancellationException].
    public CompletableFuture<T> result() {
        return result.copy();
    }

    /// Waits for the result.
    ///
    /// @throws CancellationException when the job was stopped
    /// @throws CompletionException with the work's own failure as its cause
    /// @throws TimeoutException when the deadline passes first; the job goes on
    public T await(Duration deadline) throws TimeoutException, InterruptedException {
        try {
            return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    void run(Work<T> work) {
        long start = System.nanoTime();
        try {
            cancel.check();
            enter(new JobState.Running(0, 0, 0));
            T value = work.run((done, total) -> enter(new JobState.Running(done, total, secondsSince(start))),
                    cancel);
            enter(new JobState.Done(secondsSince(start)));
            result.complete(value);
        } catch (CancellationException e) {
            enter(new JobState.Cancelled());
            result.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            enter(new JobState.Cancelled());
            result.completeExceptionally(new CancellationException("Interrupted"));
        } catch (Throwable e) {
            enter(new JobState.Failed(e));
            result.completeExceptionally(e);
        }
    }

    private void enter(JobState next) {
        state = next;
        listener.accept(this);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
