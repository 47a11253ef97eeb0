package io.siloscope.federate.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.Reply;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Toy;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A site in a process of its own, killed while it trains in round 2, started again with the same invite.
class KilledSiteTest {

    private static final RunConfig CONFIG = Toy.config(3, 2, 4, Duration.ofSeconds(60));

    @TempDir
    Path dir;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void theRunGoesOnWithoutItAndTakesItBack() throws Exception {
        CountDownLatch returned = new CountDownLatch(1);
        try (TestSites sites = new TestSites(dir, CONFIG)) {
            Path invite = dir.resolve("gamma.json");
            sites.invite().write(invite);
            Process child = start(invite, "hang");
            List<CompletableFuture<Weights>> others = List.of(sites.join("alpha", untilReturned(returned)),
                    sites.join("beta", untilReturned(returned)));
            CompletableFuture<Weights> run = run(sites);

            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(dir.resolve("training")));
            long killed = System.nanoTime();
            child.destroyForcibly();
            await().atMost(Duration.ofSeconds(10)).until(() -> sites.events.stream().anyMatch(
                    event -> event instanceof RunEvent.SiteLost(String who, _) && who.equals("gamma")));
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(5));
            await().atMost(Duration.ofSeconds(20)).until(() -> rows(sites) == 3);

            start(invite, "work");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> sites.events.contains(new RunEvent.SiteReturned("gamma")));
            returned.countDown();

            Weights last = run.get(40, TimeUnit.SECONDS);
            for (CompletableFuture<Weights> other : others) {
                assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(last);
            }
            assertThat(new RunFolder(dir.resolve("run")).rounds()).extracting(RoundRecord::sites)
                    .containsExactly(0, 3, 2, 3, 3);
            assertThat(sites.events).anyMatch(
                    event -> event instanceof RunEvent.UpdateMissing(int round, String who, Reply.Why why, _)
                            && round == 2 && who.equals("gamma") && why == Reply.Why.DROPPED);
        }
    }

    /// From round 3 on, waits for gamma to return, so that the run is not over before.
    private static Toy.Training untilReturned(CountDownLatch returned) {
        Toy.Training work = (task, progress, cancel) -> {
            if (task.round() > 2) {
                returned.await();
            }
            return new Toy(0.5f, 10).train(task, progress, cancel);
        };
        return work;
    }

    private static long rows(TestSites sites) {
        return sites.events.stream().filter(RunEvent.RoundCommitted.class::isInstance).count();
    }

    private CompletableFuture<Weights> run(TestSites sites) {
        CompletableFuture<Weights> run = new CompletableFuture<>();
        sites.threads.execute(() -> {
            try {
                run.complete(new Coordinator(CONFIG, sites.server, GlobalEvaluation.NONE,
                        new RunFolder(dir.resolve("run")), sites.events::add)
                        .run(Toy.weights(), new Cancel()));
            } catch (Throwable e) {
                run.completeExceptionally(e);
            }
        });
        return run;
    }

    private Process start(Path invite, String mode) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", ChildSite.class.getName(),
                invite.toString(), dir.toString(), mode)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(mode + ".log").toFile()).start();
        processes.add(process);
        return process;
    }
}
