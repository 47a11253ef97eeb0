package io.siloscope.jobs;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs jobs on named lanes and tells listeners how they fare. Thread-safe.
///
/// Listeners are called on the job's own thread, in order for one job; they must be quick.
public final class Jobs implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Lane, Executor> lanes;
    private final List<ExecutorService> owned;
    private final List<Job<?>> open = new CopyOnWriteArrayList<>();
    private final List<Consumer<Job<?>>> listeners = new CopyOnWriteArrayList<>();

    private Jobs(Map<Lane, Executor> lanes, List<ExecutorService> owned) {
        this.lanes = lanes;
        this.owned = owned;
    }

    /// Lanes on threads of their own.
    public static Jobs start() {
        var threads = new EnumMap<Lane, ExecutorService>(Lane.class);
        threads.put(Lane.INFER, Threads.one("siloscope-infer"));
        threads.put(Lane.TRAIN, Threads.one("siloscope-train"));
        threads.put(Lane.FILES, Threads.one("siloscope-files"));
        threads.put(Lane.DECODE, Threads.virtual("siloscope-decode-"));
        threads.put(Lane.STORE, Threads.one("siloscope-store"));
        threads.put(Lane.NETWORK, Threads.virtual("siloscope-network-"));
        return new Jobs(new EnumMap<>(threads), List.copyOf(threads.values()));
    }

    /// Every lane on one executor, for example `Runnable::run` in tests.
    public static Jobs on(Executor executor) {
        var lanes = new EnumMap<Lane, Executor>(Lane.class);
        for (Lane lane : Lane.values()) {
            lanes.put(lane, executor);
        }
        return new Jobs(lanes, List.of());
    }

    /// The bare executor of a lane, for rooms that take one as a parameter.
    public Executor executor(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    /// Starts work as soon as its lane is free.
    public <T> Job<T> submit(Lane lane, String title, Work<T> work) {
        var job = new Job<T>(title, lane, this::changed);
        open.add(job);
        changed(job);
        executor(lane).execute(() -> job.run(work));
        return job;
    }

    /// The jobs that have not ended, oldest first.
    public List<Job<?>> open() {
        return List.copyOf(open);
    }

    /// Calls `listener` at every change of any job until the returned handle is run.
    public Runnable listen(Consumer<Job<?>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed(Job<?> job) {
        if (job.state().ended()) {
            open.remove(job);
        }
        listeners.forEach(listener -> listener.accept(job));
    }

    /// Asks every job to stop, waits a few seconds, then interrupts.
    @Override
    public void close() {
        open.forEach(Job::cancel);
        owned.forEach(ExecutorService::shutdown);
        for (ExecutorService lane : owned) {
            try {
                if (!lane.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    lane.shutdownNow();
                }
            } catch (InterruptedException e) {
                lane.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
