package io.siloscope.federate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.compress.Delta;
import io.siloscope.federate.strategy.Contribution;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;

/// The round loop: choose → ask → validate → aggregate → evaluate → record.
///
/// Replies are put together in the order of site names, so that the sum does not depend on who was fastest. A round
/// with fewer updates than the quorum keeps the model and still counts as a round; the third such round in a row
/// ends the run. Every wait has a deadline but that of a paused run, which the coordinator's own people end.
public final class Coordinator {

    private static final int MISSES = 3;

    private final RunConfig config;
    private final Sites sites;
    private final GlobalEvaluation test;
    private final RunFolder folder;
    private final Consumer<RunEvent> listener;

    private SortedMap<String, TrafficByKind> written = new TreeMap<>();

    public Coordinator(RunConfig config, Sites sites, GlobalEvaluation test, RunFolder folder,
            Consumer<RunEvent> listener) {
        this.config = config;
        this.sites = sites;
        this.test = test;
        this.folder = folder;
        this.listener = listener;
    }

    /// Runs all rounds; blocks the calling thread.
    ///
    /// @return the last global model, which is also in the folder
    /// @throws FederateException when too few sites come or stay
    /// @throws java.util.concurrent.CancellationException when cancelled; what was committed is kept
    public Weights run(Weights start, Cancel cancel) throws InterruptedException {
        return run(() -> {
            folder.begin(config);
            return Optional.empty();
        }, start, cancel);
    }

    /// Runs all rounds, or those that are left where the folder holds the same run already: the same seeds give the same
    /// model as if nothing had broken off.
    ///
    /// @param start the weights before the first round
    /// @throws FederateException when the folder holds another run
    public Weights goOn(Weights start, Cancel cancel) throws InterruptedException {
        return run(() -> {
            folder.goOn(config);
            return folder.checkpoint();
        }, start, cancel);
    }

    private Weights run(Supplier<Optional<RunFolder.Checkpoint>> begin, Weights start, Cancel cancel)
            throws InterruptedException {
        try {
            Optional<RunFolder.Checkpoint> checkpoint = begin.get();
            if (checkpoint.isPresent()) {
                listener.accept(new RunEvent.WentOn(folder.rounds(), folder.siteRounds()));
            }
            gather(config.sites(), config.joinTime(), cancel);
            if (checkpoint.isPresent()) {
                // It may have been committed and not announced.
                sites.announce(folder.rounds().getLast());
            }
            Weights last = rounds(checkpoint, start, cancel);
            sites.finish(last);
            listener.accept(new RunEvent.Finished(last.digest()));
            return last;
        } catch (RuntimeException | InterruptedException e) {
            String reason = String.valueOf(e.getMessage());
            sites.stop(reason);
            listener.accept(new RunEvent.Failed(reason));
            throw e;
        }
    }

    private Weights rounds(Optional<RunFolder.Checkpoint> checkpoint, Weights start, Cancel cancel)
            throws InterruptedException {
        Weights global = checkpoint.map(RunFolder.Checkpoint::model).orElse(start);
        int misses = 0;
        if (checkpoint.isEmpty()) {
            commit(0, global, List.of(), System.nanoTime(), cancel);
        }
        int first = checkpoint.map(RunFolder.Checkpoint::round).orElse(0) + 1;
        for (int round = first; round <= config.rounds(); round++) {
            long began = System.nanoTime();
            waitWhilePaused(round, cancel);
            waitForQuorum(cancel);
            List<Contribution> updates = ask(round, global, cancel);
            if (updates.size() < config.quorum()) {
                listener.accept(new RunEvent.ModelKept(round, updates.size(), config.quorum()));
                updates = List.of();
                misses++;
            } else {
                global = next(round, global, updates);
                misses = 0;
            }
            commit(round, global, updates, began, cancel);
            if (misses == MISSES) {
                throw new FederateException("The run ends after round " + round + ": " + MISSES
                        + " rounds in a row had fewer than " + config.quorum()
                        + " updates. The last model is kept; see which sites are gone, and start again from it.");
            }
        }
        return global;
    }

    /// The model that the updates make, as the sites will have it: what compression leaves out is kept for the next round.
    private Weights next(int round, Weights global, List<Contribution> updates) {
        Weights aggregated = config.strategy().aggregation(config.recipe()).aggregate(global, updates);
        listener.accept(new RunEvent.Aggregated(round, updates.size()));
        if (config.compression() instanceof Compression.None) {
            return aggregated;
        }
        Delta delta = folder.leftOutDown().difference(config.compression(), round, global, aggregated);
        sites.introduce(global, delta);
        return delta.received();
    }

    private void gather(int needed, Duration time, Cancel cancel) throws InterruptedException {
        listener.accept(new RunEvent.Waiting(needed, Instant.now().plus(time)));
        int present = sites.awaitPresent(needed, time, cancel);
        if (present < config.quorum()) {
            throw new FederateException("Only " + present + " of " + needed + " sites joined within "
                    + time.toSeconds() + " s, and a round needs " + config.quorum()
                    + ". Nothing was trained; check that each site has its invite and can reach this address.");
        }
    }

    private void waitWhilePaused(int round, Cancel cancel) throws InterruptedException {
        if (folder.pause().isOn()) {
            paused(round, true);
            folder.pause().await(cancel);
            paused(round, false);
        }
    }

    private void paused(int round, boolean on) {
        listener.accept(new RunEvent.Paused(on));
        sites.pause(round, on);
    }

    private void waitForQuorum(Cancel cancel) throws InterruptedException {
        if (sites.awaitPresent(config.quorum(), Duration.ZERO, cancel) < config.quorum()) {
            listener.accept(
                    new RunEvent.Waiting(config.quorum(), Instant.now().plus(config.roundTime())));
            sites.awaitPresent(config.quorum(), config.roundTime(), cancel);
        }
    }

    private List<Contribution> ask(int round, Weights global, Cancel cancel) throws InterruptedException {
        SortedSet<String> chosen = config.participants(round, sites.members());
        listener.accept(new RunEvent.RoundStarted(round, config.rounds(), chosen,
                Instant.now().plus(config.roundTime())));
        SortedMap<String, Reply<Update>> replies = sites.ask(chosen, config.train(round, global),
                reply -> heard(round, reply), cancel);
        List<Contribution> updates = new ArrayList<>();
        for (Reply<Update> reply : replies.values()) {
            if (reply instanceof Reply.Delivered<Update>(String site, Update update)) {
                updates.add(new Contribution(site, update.weights(), update.examples(), update.steps()));
            }
        }
        return updates;
    }

    private void heard(int round, Reply<Update> reply) {
        listener.accept(switch (reply) {
            case Reply.Delivered<Update>(String site, Update update) ->
                new RunEvent.UpdateReceived(round, site, update.examples(), update.loss());
            case Reply.Missing<Update>(String site, Reply.Why why, String reason) ->
                new RunEvent.UpdateMissing(round, site, why, reason);
        });
    }

    private void commit(int round, Weights global, List<Contribution> updates, long began, Cancel cancel)
            throws InterruptedException {
        SortedMap<String, Evaluation> validation = validate(round, global, cancel);
        Scores scores = test.evaluate(round, global, cancel).or(() -> pooled(validation))
                .orElse(Scores.UNKNOWN);
        SortedMap<String, TrafficByKind> bySite = freshTraffic();
        Traffic fresh = bySite.values().stream().map(TrafficByKind::total).reduce(Traffic.NONE,
                Traffic::plus);
        folder.appendSites(round, bySite, validation);
        RoundRecord row = new RoundRecord(round, scores.accuracy(), scores.balancedAccuracy(), scores.loss(),
                updates.size(), updates.stream().mapToLong(Contribution::examples).sum(), fresh.down(),
                fresh.up(),
                (System.nanoTime() - began) / 1e9, global.digest());
        folder.commit(row, global);
        listener.accept(new RunEvent.RoundCommitted(row, siteRounds(bySite, validation)));
        sites.announce(row);
    }

    private static SortedMap<String, SiteRound> siteRounds(SortedMap<String, TrafficByKind> traffic,
            SortedMap<String, Evaluation> validation) {
        SortedMap<String, SiteRound> sites = new TreeMap<>();
        traffic.forEach((site, bytes) -> sites.put(site, SiteRound.NONE.plus(bytes.total())));
        validation.forEach((site, evaluation) -> sites.merge(site,
                SiteRound.NONE.withAccuracy(evaluation.scores().accuracy()),
                (known, judged) -> known.withAccuracy(judged.accuracy())));
        return sites;
    }

    /// The bytes since the last round, by site.
    private SortedMap<String, TrafficByKind> freshTraffic() {
        SortedMap<String, TrafficByKind> total = sites.traffic();
        SortedMap<String, TrafficByKind> fresh = new TreeMap<>();
        total.forEach((site, bytes) -> fresh.put(site,
                bytes.minus(written.getOrDefault(site, TrafficByKind.NONE))));
        written = total;
        return fresh;
    }

    private SortedMap<String, Evaluation> validate(int round, Weights global, Cancel cancel)
            throws InterruptedException {
        SortedMap<String, Evaluation> counts = new TreeMap<>();
        if (config.validation()) {
            sites.ask(sites.members(), config.evaluate(round, global), reply -> {
                if (reply instanceof Reply.Delivered<Evaluation>(String site, Evaluation evaluation)) {
                    counts.put(site, evaluation);
                }
            }, cancel);
        }
        return counts;
    }

    private static Optional<Scores> pooled(Map<String, Evaluation> validation) {
        return validation.values().stream().reduce(Evaluation::plus).map(Evaluation::scores);
    }
}
