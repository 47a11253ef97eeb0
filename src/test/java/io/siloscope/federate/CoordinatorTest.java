package io.siloscope.federate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Threads;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
        Weights inOrder = run(config, Toy.three(), Runnable::run, GlobalEvaluation.NONE);
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
                new RunEvent.UpdateMissing(1, "beta", Reply.Why.FAILED, "out of memory"));
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
