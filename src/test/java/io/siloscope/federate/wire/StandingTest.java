package io.siloscope.federate.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Toy;
import io.siloscope.federate.wire.Federation.Standing;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/// Sites that are paused, removed and admitted while a run goes on, by a program beside the coordinator's.
class StandingTest {

    private static final RunConfig CONFIG = Toy.config(3, 1, 3, Duration.ofSeconds(30));

    @TempDir
    Path dir;

    private final Map<Integer, CountDownLatch> gates = new ConcurrentHashMap<>();

    @Test
    void eachRoundAsksThoseWhoTakePart() throws Exception {
        try (TestSites sites = new TestSites(dir, CONFIG)) {
            CompletableFuture<Weights> alpha = sites.join("alpha", gated(new Toy(0.1f, 10)));
            CompletableFuture<Weights> gamma = sites.join("gamma", gated(new Toy(-0.3f, 33)));
            var _ = sites.join("beta", gated(new Toy(0.2f, 20)));
            sites.awaitMembers(3);
            Federation beside = Federation.existing(dir.resolve("coordinator"));
            CompletableFuture<Weights> run = run(sites);

            awaitStarted(sites, 1);
            beside.set("alpha", Standing.PAUSED);
            gate(1).countDown();
            awaitStarted(sites, 2);
            beside.set("alpha", Standing.ADMITTED);
            beside.set("gamma", Standing.REMOVED);
            gate(2).countDown();
            awaitStarted(sites, 3);
            gate(3).countDown();
            Weights last = run.get(20, TimeUnit.SECONDS);

            assertThat(new RunFolder(dir.resolve("run")).rounds()).extracting(RoundRecord::sites)
                    .containsExactly(0, 3, 1, 2);
            assertThat(alpha.get(10, TimeUnit.SECONDS)).isEqualTo(last);
            assertThatThrownBy(() -> gamma.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("The coordinator has removed gamma from this federation");
            assertThat(sites.siteEvents).anyMatch(event -> event instanceof SiteEvent.Refused refused
                    && refused.code() == Refusal.REMOVED);
            assertThat(beside.sites()).containsExactly(new Federation.Known("alpha", Standing.ADMITTED),
                    new Federation.Known("beta", Standing.ADMITTED),
                    new Federation.Known("gamma", Standing.REMOVED));
        }
    }

    @Test
    void anInviteOfAnotherProgramIsGoodAtOnce() throws Exception {
        try (TestSites sites = new TestSites(dir, CONFIG)) {
            Federation beside = Federation.existing(dir.resolve("coordinator"));
            beside.listensAt("wss://localhost:" + sites.server.port());

            var _ = sites.join(beside.invite(beside.address(), Duration.ofHours(1)), sites.profile("late"),
                    new Toy(0, 1));

            sites.awaitMembers(1);
            assertThat(beside.openInvites()).isZero();
        }
    }

    @Test
    void aSiteIsToldOfAPause() throws Exception {
        try (TestSites sites = new TestSites(dir, CONFIG)) {
            RunFolder folder = new RunFolder(dir.resolve("run"));
            List<CompletableFuture<Weights>> joined = new ArrayList<>();
            folder.pause().set(true);
            Toy.three().forEach((name, work) -> joined.add(sites.join(name, work)));
            CompletableFuture<Weights> run = run(sites);

            await().until(() -> sites.siteEvents.contains(new SiteEvent.Paused(1, true)));
            assertThat(sites.events).doesNotHaveAnyElementsOfTypes(RunEvent.RoundStarted.class);
            folder.pause().set(false);

            assertThat(run.get(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(sites.siteEvents).contains(new SiteEvent.Paused(1, false));
        }
    }

    @Test
    void anUnknownNameIsSaid() {
        Federation federation = Federation.at(dir.resolve("folder"), "ward");

        assertThatThrownBy(() -> federation.set("nobody", Standing.REMOVED))
                .hasMessageContaining("No site called nobody has joined");
        assertThatThrownBy(() -> Federation.existing(dir.resolve("elsewhere")))
                .hasMessageContaining("There is no federation in");
        assertThatThrownBy(federation::address).hasMessageContaining("was never started");
    }

    private CompletableFuture<Weights> run(TestSites sites) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Coordinator(CONFIG, sites.server, GlobalEvaluation.NONE,
                        new RunFolder(dir.resolve("run")), sites.events::add)
                        .run(Toy.weights(), new Cancel());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, sites.threads);
    }

    private CountDownLatch gate(int round) {
        return gates.computeIfAbsent(round, _ -> new CountDownLatch(1));
    }

    /// Trains when the round's gate is open, so that the test knows what happens when.
    private LocalWork gated(LocalWork work) {
        return (Toy.Training) (task, progress, cancel) -> {
            try {
                assertThat(gate(task.round()).await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return work.train(task, progress, cancel);
        };
    }

    private static void awaitStarted(TestSites sites, int round) {
        await().until(() -> sites.events.stream().anyMatch(
                event -> event instanceof RunEvent.RoundStarted started && started.round() == round));
    }
}
