package io.siloscope.federate;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.compress.Delta;
import io.siloscope.format.Safetensors;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Weights;

/// Sites in this process, for experiments: the same questions and the same judgement, with no socket between.
///
/// Traffic counts the safetensors bytes of weights, or of compressed differences, alone, once down for each evaluation or training that brings new
/// weights and once up for each update; there are no frames.
public final class LocalSites implements Sites {

    private final SortedMap<String, LocalWork> works;
    private final Executor executor;
    private final Compression compression;
    private final Function<String, RunFolder> folders;
    private Optional<Introduced> introduced = Optional.empty();
    private final Map<String, String> held = new TreeMap<>();
    private final SortedMap<String, TrafficByKind> traffic = new ConcurrentSkipListMap<>();

    private record Introduced(String base, String next, int size) {}

    /// Sites by name; their work runs on `executor`.
    ///
    /// @param folders where each site keeps what compression leaves out
    public LocalSites(Map<String, ? extends LocalWork> works, Executor executor, Compression compression,
            Function<String, RunFolder> folders) {
        this.compression = compression;
        this.folders = folders;
        this.works = Collections.unmodifiableSortedMap(new TreeMap<>(works));
        this.executor = executor;
    }

    /// Sites whose models travel whole.
    public LocalSites(Map<String, ? extends LocalWork> works, Executor executor) {
        this(works, executor, new Compression.None(), site -> {
            throw new IllegalStateException("Whole models leave nothing out, not even at " + site);
        });
    }

    @Override
    public SortedSet<String> members() {
        return new TreeSet<>(works.keySet());
    }

    @Override
    public int awaitPresent(int count, Duration time, Cancel cancel) {
        return works.size();
    }

    @Override
    public <R extends Answer> SortedMap<String, Reply<R>> ask(Set<String> sites, Task<R> task,
            Consumer<Reply<R>> heard, Cancel cancel) throws InterruptedException {
        Question<R> question = new Question<>(task, sites);
        Cancel stop = new Cancel();
        String digest = task.weights().digest();
        long size = Safetensors.write(task.weights()).length;
        for (String site : sites) {
            String before = held.getOrDefault(site, "");
            held.put(site, digest);
            if (!digest.equals(before)) {
                long bytes = introduced
                        .filter(one -> one.base().equals(before) && one.next().equals(digest))
                        .map(one -> (long) one.size()).orElse(size);
                count(site, new Traffic(bytes, 0));
            }
            executor.execute(() -> work(site, question, size, stop));
        }
        try {
            return question.await(_ -> Optional.empty(), heard, cancel);
        } finally {
            stop.request();
        }
    }

    private <R extends Answer> void work(String site, Question<R> question, long size, Cancel stop) {
        try {
            LocalWork work = Objects.requireNonNull(works.get(site), site);
            R answer = question.task().at(site).perform(work, Progress.NONE, stop);
            question.answer(site,
                    answer instanceof Update update ? sent(site, question.task(), update, size) : answer,
                    _ -> {});
        } catch (Throwable e) {
            question.miss(site, Reply.Why.FAILED, Reply.failure(e));
        }
    }

    /// The update as it arrives after compression.
    private Update sent(String site, Task<?> task, Update update, long size) {
        if (compression instanceof Compression.None) {
            count(site, new Traffic(0, size));
            return update;
        }
        Delta delta = folders.apply(site).leftOutUp().difference(compression, task.round(), task.weights(),
                update.weights());
        count(site, new Traffic(0, delta.payload().length));
        return update.with(delta.received());
    }

    private void count(String site, Traffic bytes) {
        traffic.merge(site, TrafficByKind.ofWeights(bytes), TrafficByKind::plus);
    }

    @Override
    public void introduce(Weights base, Delta delta) {
        introduced = Optional
                .of(new Introduced(base.digest(), delta.received().digest(), delta.payload().length));
    }

    @Override
    public void pause(int round, boolean on) {
        // Whoever runs local sites sees the coordinator's own events.
    }

    @Override
    public void announce(RoundRecord round) {
        // Whoever runs local sites sees the coordinator's own events.
    }

    @Override
    public void finish(Weights last) {
        // The caller of the coordinator has the weights.
    }

    @Override
    public void stop(String reason) {
        // Nothing outlives the question.
    }

    @Override
    public SortedMap<String, TrafficByKind> traffic() {
        return new TreeMap<>(traffic);
    }
}
