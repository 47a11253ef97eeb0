package io.siloscope.federate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;

import io.siloscope.federate.compress.Compression;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Threads;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

class CoordinatorTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);

    @TempDir
    Path dir;

    private final ExecutorService threads = Threads.virtual("coordinator-");
    private final List<RunEvent> events = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void theFolderHoldsConfigRowsAndModel() throws Exception {
        RunConfig config = Toy.config(3, 3, 4, AMPLE);

        Weights last = run(config, Toy.three(), Runnable::run, GlobalEvaluation.NONE);

        RunFolder folder = new RunFolder(dir);
        assertThat(folder.config()).isEqualTo(config);
        assertThat(folder.model()).isEqualTo(last);
        assertThat(folder.rounds()).extracting(RoundRecord::round).containsExactly(0, 1, 2, 3, 4);
        assertThat(folder.rounds().getFirst().weightsDigest()).isEqualTo(Toy.weights().digest());
        assertThat(folder.rounds().getLast().weightsDigest()).isEqualTo(last.digest());
        assertThat(folder.rounds()).extracting(RoundRecord::sites).containsExactly(0, 3, 3, 3, 3);
        assertThat(folder.rounds()).extracting(RoundRecord::examples).containsExactly(0L, 63L, 63L, 63L, 63L);
        assertThat(events).endsWith(new RunEvent.Finished(last.digest()));
    }

    @Test
    void rowsHoldThePooledValidationOfTheSites() throws Exception {
        run(Toy.config(3, 3, 1, AMPLE), Toy.three(), Runnable::run, GlobalEvaluation.NONE);

        RoundRecord row = new RunFolder(dir).rounds().getLast();
        assertThat(row.accuracy()).isEqualTo((5 + 10 + 16 + 3) / 75.0);
        assertThat(row.balancedAccuracy()).isCloseTo((31 / 63.0 + 3 / 12.0) / 2, within(1e-12));
        assertThat(row.loss()).isEqualTo(1);
    }

    @Test
    void theCoordinatorsTestSiloComesFirst() throws Exception {
        run(Toy.config(3, 3, 1, AMPLE), Toy.three(), Runnable::run,
                (round, _, _) -> Optional.of(new Scores(round, 0.5, 2)));

        assertThat(new RunFolder(dir).rounds()).extracting(RoundRecord::accuracy).containsExactly(0.0, 1.0);
    }

    @Test
    void theModelDoesNotDependOnWhoAnswersFirst() throws Exception {
        RunConfig config = Toy.config(3, 3, 3, AMPLE);
        Weights inOrder = new Coordinator(config, new LocalSites(Toy.three(), Runnable::run),
                GlobalEvaluation.NONE,
                new RunFolder(dir.resolve("in-order")), _ -> {}).run(Toy.weights(), new Cancel());
        CountDownLatch others = new CountDownLatch(6);
        Map<String, LocalWork> reversed = Map.of("gamma", first(others, new Toy(-0.3f, 33)),
                "beta", first(others, new Toy(0.2f, 20)), "alpha",
                last(others, new Toy(0.1f, 10)));

        Weights out = run(config, reversed, threads, GlobalEvaluation.NONE);

        assertThat(out).isEqualTo(inOrder);
    }

    @Test
    void belowTheQuorumTheModelIsKeptAndTheThirdTimeTheRunEnds() {
        Toy.Training broken = (_, _, _) -> {
            throw new IllegalStateException("out of memory");
        };
        Map<String, LocalWork> works = Map.of("alpha", new Toy(1, 1), "beta", broken);

        assertThatThrownBy(() -> run(Toy.config(2, 2, 9, AMPLE), works, Runnable::run, GlobalEvaluation.NONE))
                .isInstanceOf(FederateException.class).hasMessageContaining("after round 3")
                .hasMessageContaining("The last model is kept");
        assertThat(events).contains(new RunEvent.ModelKept(1, 1, 2),
                new RunEvent.UpdateMissing(1, "beta", Reply.Why.FAILED,
                        "its work failed (IllegalStateException); the site's own screen says why"));
        assertThat(new RunFolder(dir).rounds()).extracting(RoundRecord::weightsDigest)
                .containsOnly(Toy.weights().digest());
    }

    @Test
    void aRunWithoutItsSitesNeverStarts() {
        assertThatThrownBy(
                () -> run(Toy.config(3, 2, 1, AMPLE), Map.of("alpha", new Toy(1, 1)), Runnable::run,
                        GlobalEvaluation.NONE))
                .isInstanceOf(FederateException.class)
                .hasMessageContaining("Only 1 of 3 sites joined");
    }

    @Test
    void aCancelledRunKeepsWhatWasCommitted() {
        Cancel cancel = new Cancel();
        LocalSites sites = new LocalSites(Toy.three(), Runnable::run);
        Coordinator coordinator = new Coordinator(Toy.config(3, 3, 9, AMPLE), sites, GlobalEvaluation.NONE,
                new RunFolder(dir), event -> {
                    if (event instanceof RunEvent.RoundCommitted(RoundRecord row, _) && row.round() == 2) {
                        cancel.request();
                    }
                });

        assertThatThrownBy(() -> coordinator.run(Toy.weights(), cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(new RunFolder(dir).rounds()).hasSize(3);
    }

    @Test
    void onlyAShareOfTheSitesIsAskedAndEachHasItsTurn() throws Exception {
        RunConfig all = Toy.config(3, 1, 12, AMPLE);
        RunConfig some = new RunConfig(all.federation(), all.run(), all.classes(), "", all.recipe(),
                all.strategy(), 12, 3,
                2, AMPLE, AMPLE, all.seed(), all.compression(), 0.5, 0, true);
        run(some, Toy.three(), Runnable::run, GlobalEvaluation.NONE);

        List<Set<String>> asked = events.stream().filter(RunEvent.RoundStarted.class::isInstance)
                .map(event -> ((RunEvent.RoundStarted) event).sites()).toList();
        assertThat(asked).hasSize(12).allMatch(sites -> sites.size() == 2);
        assertThat(asked).contains(Set.of("alpha", "beta"), Set.of("alpha", "gamma"),
                Set.of("beta", "gamma"));
        assertThat(new RunFolder(dir).rounds()).extracting(RoundRecord::sites).containsOnly(0, 2);
    }

    @Test
    void anUpdateFromFarAwayIsRefusedByName() throws Exception {
        RunConfig free = Toy.config(3, 2, 1, AMPLE);
        RunConfig bound = new RunConfig(free.federation(), free.run(), free.classes(), "", free.recipe(),
                free.strategy(),
                1, 3, 2, AMPLE, AMPLE, free.seed(), free.compression(), 1, 1000, true);
        Map<String, LocalWork> works = Map.of("alpha", new Toy(0.1f, 10), "beta", new Toy(0.2f, 10), "gamma",
                new Toy(50, 10));
        run(bound, works, Runnable::run, GlobalEvaluation.NONE);

        assertThat(events).anyMatch(
                event -> event instanceof RunEvent.UpdateMissing(_, String site, Reply.Why why, String reason)
                        && site.equals("gamma") && why == Reply.Why.REFUSED
                        && reason.contains("the run allows 1000.0"));
        assertThat(new RunFolder(dir).rounds().getLast().sites()).isEqualTo(2);
    }

    /// The run breaks off at a moment; begun again it makes the model of the run that was left in peace.
    @Test
    void aRunThatBrokeOffGoesOn() throws Exception {
        RunConfig plain = Toy.config(3, 3, 4, AMPLE);
        RunConfig config = new RunConfig(plain.federation(), plain.run(), plain.classes(), "", plain.recipe(),
                plain.strategy(), 4, 3, 3, AMPLE, AMPLE, plain.seed(), new Compression.Int8(256), 1, 0, true);
        Weights expected = goOn(config, "peace", _ -> false);

        assertThatThrownBy(() -> goOn(config, "broken",
                event -> event instanceof RunEvent.Aggregated(int round, _) && round == 2))
                .hasMessage("the power is gone");
        assertThatThrownBy(() -> goOn(config, "broken",
                event -> event instanceof RunEvent.RoundCommitted(RoundRecord row, _) && row.round() == 3))
                .hasMessage("the power is gone");
        assertThat(goOn(config, "broken", _ -> false)).isEqualTo(expected);
        assertThat(new RunFolder(dir.resolve("broken/run")).rounds()).extracting(RoundRecord::round)
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(events).anyMatch(
                event -> event instanceof RunEvent.WentOn(List<RoundRecord> rows, var sites)
                        && rows.size() == 4);
    }

    private Weights goOn(RunConfig config, String folder, Predicate<RunEvent> end)
            throws InterruptedException {
        var sites = new LocalSites(Toy.three(), Runnable::run, config.compression(),
                site -> new RunFolder(dir.resolve(folder).resolve(site)));
        return new Coordinator(config, sites, GlobalEvaluation.NONE,
                new RunFolder(dir.resolve(folder).resolve("run")),
                event -> {
                    events.add(event);
                    if (end.test(event)) {
                        throw new IllegalStateException("the power is gone");
                    }
                }).goOn(Toy.weights(), new Cancel());
    }

    @Test
    void aPausedRunAsksNothingUntilItGoesOn() throws Exception {
        RunFolder folder = new RunFolder(dir);
        folder.pause().set(true);
        threads.execute(() -> {
            await().until(() -> events.contains(new RunEvent.Paused(true)));
            folder.pause().set(false);
        });
        run(Toy.config(3, 3, 1, AMPLE), Toy.three(), Runnable::run, GlobalEvaluation.NONE);

        assertThat(events.indexOf(new RunEvent.Paused(false))).isLessThan(events.indexOf(events.stream()
                .filter(RunEvent.RoundStarted.class::isInstance).findFirst().orElseThrow()));
    }

    private Weights run(RunConfig config, Map<String, ? extends LocalWork> works, Executor executor,
            GlobalEvaluation test) throws InterruptedException {
        return new Coordinator(config, new LocalSites(works, executor), test, new RunFolder(dir), events::add)
                .run(Toy.weights(), new Cancel());
    }

    private static Toy.Training first(CountDownLatch latch, LocalWork work) {
        return (task, progress, cancel) -> {
            Update update = work.train(task, progress, cancel);
            latch.countDown();
            return update;
        };
    }

    private static Toy.Training last(CountDownLatch latch, LocalWork work) {
        return (task, progress, cancel) -> {
            if (task.round() == task.rounds()) {
                latch.await();
            }
            return work.train(task, progress, cancel);
        };
    }
}
