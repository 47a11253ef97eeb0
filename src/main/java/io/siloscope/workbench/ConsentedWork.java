package io.siloscope.workbench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.siloscope.federate.Evaluation;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.Task;
import io.siloscope.federate.Update;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;

/// Work that waits for a person's yes: nothing is computed, and so nothing of it leaves, before it is given. The round's deadline goes
/// on meanwhile. Thread-safe.
final class ConsentedWork implements LocalWork {

    private static final long GLANCE_MILLIS = 100;

    private final LocalWork work;
    private final CompletableFuture<Boolean> consent = new CompletableFuture<>();

    ConsentedWork(LocalWork work) {
        this.work = work;
    }

    /// Says yes, once and for all.
    void give() {
        consent.complete(true);
    }

    boolean given() {
        return consent.isDone();
    }

    @Override
    public Update train(Task.Train task, Progress progress, Cancel cancel) throws Exception {
        await(cancel);
        return work.train(task, progress, cancel);
    }

    @Override
    public Evaluation evaluate(Task.Evaluate task, Cancel cancel) throws Exception {
        await(cancel);
        return work.evaluate(task, cancel);
    }

    private void await(Cancel cancel) throws InterruptedException, ExecutionException {
        while (!consent.isDone()) {
            cancel.check();
            try {
                consent.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // Looks again whether the run was left meanwhile.
            }
        }
    }
}
