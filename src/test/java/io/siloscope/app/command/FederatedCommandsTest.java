package io.siloscope.app.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import io.siloscope.jobs.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A coordinator and two sites from the command line, over TLS on this machine.
class FederatedCommandsTest {

    @TempDir
    Path folder;

    private final ExecutorService desks = Threads.virtual("commands-");

    @AfterEach
    void close() {
        desks.shutdownNow();
    }

    @Test
    void twoSitesTrainAModelTogetherAndTheirLedgersSayWhatLeft() throws Exception {
        List<Path> silos = List.of(ready("a"), ready("b"));
        Path host = folder.resolve("host");
        Path invites = folder.resolve("invites");
        CompletableFuture<CommandRun> coordinator = start("coordinator", "--dir", host, "--classes",
                String.join(",", CommandRun.CLASSES), "--sites", 2, "--quorum", 2, "--rounds", 2, "--model",
                "linear",
                "--port", 0, "--host", "localhost", "--invites-out", invites);
        Path second = invites.resolve("site-2.json");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(second) || coordinator.isDone());

        CompletableFuture<CommandRun> first = start("join", silos.get(0), "--invite",
                invites.resolve("site-1.json"));
        CompletableFuture<CommandRun> other = start("join", silos.get(1), "--invite", second);

        CommandRun hosted = coordinator.get(120, TimeUnit.SECONDS);
        assertThat(hosted.exit()).as(hosted.err()).isZero();
        assertThat(hosted.lines()).singleElement().asString().startsWith("Done: the model is ");
        String digest = hosted.out().replaceAll(".*the model is (\\w+) .*", "$1");
        for (CommandRun site : List.of(first.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS))) {
            assertThat(site.exit()).as(site.err()).isZero();
            assertThat(site.out()).contains(digest);
        }
        assertThat(Files.readAllLines(host.resolve("runs/run/rounds.csv"))).hasSize(4);
        sitesAreListedPausedAndInvited(host);
        CommandRun ledger = CommandRun.of("ledger", silos.getFirst());
        assertThat(ledger.exit()).isZero();
        assertThat(ledger.out()).contains("update", "linear.weight").doesNotContain("001.png");
    }

    private void sitesAreListedPausedAndInvited(Path host) {
        CommandRun listed = CommandRun.of("sites", "--dir", host);
        assertThat(listed.lines()).hasSize(3).last().isEqualTo("2 sites have joined; 0 invites are open.");
        String name = listed.lines().getFirst().replaceAll(" +admitted$", "");

        Path fresh = folder.resolve("fresh.json");
        CommandRun changed = CommandRun.of("sites", "--dir", host, "--pause", name, "--invite", fresh);
        assertThat(changed.exit()).as(changed.err()).isZero();
        assertThat(changed.lines().getFirst()).startsWith(name).endsWith("paused");
        assertThat(changed.lines().getLast()).contains("1 invites are open");
        assertThat(fresh).content().contains("wss://localhost:");
        assertThat(CommandRun.of("sites", "--dir", host, "--remove", "nobody").err())
                .contains("No site called nobody has joined");
    }

    @Test
    void aTakenPortAndAForeignInviteAreNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            CommandRun run = CommandRun.of("coordinator", "--dir", folder.resolve("host"), "--classes", "a,b",
                    "--sites",
                    1, "--port", taken.getLocalPort(), "--host", "localhost");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains(String.valueOf(taken.getLocalPort())).doesNotContain("\tat ");
        }
        Path invite = Files.writeString(folder.resolve("invite.json"), "{\"hello\": 1}");
        CommandRun joined = CommandRun.of("join", ready("c"), "--invite", invite);
        assertThat(joined.exit()).isEqualTo(1);
        assertThat(joined.err()).contains("invite.json").doesNotContain("\tat ");
    }

    private Path ready(String letter) throws IOException {
        Path silo = CommandRun.silo(folder, letter, 8);
        assertThat(CommandRun.of("silo", "weak", silo, "--out", folder.resolve("weak.csv")).exit()).isZero();
        return silo;
    }

    private CompletableFuture<CommandRun> start(Object... args) {
        return CompletableFuture.supplyAsync(() -> CommandRun.of(args), desks);
    }
}
