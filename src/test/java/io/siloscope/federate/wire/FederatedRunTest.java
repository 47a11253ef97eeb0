package io.siloscope.federate.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.HoldSwitch;
import io.siloscope.federate.Ledger;
import io.siloscope.federate.LocalSites;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Sites;
import io.siloscope.federate.Toy;
import io.siloscope.federate.TrafficByKind;
import io.siloscope.format.Csv;
import io.siloscope.format.Safetensors;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Three sites and four rounds over sockets; the weights take two frames each way.
class FederatedRunTest {

    private static final int ROUNDS = 4;
    private static final RunConfig CONFIG = Toy.config(3, 3, ROUNDS, Duration.ofSeconds(20));

    @TempDir
    Path dir;

    private final List<Weights> models = new ArrayList<>();
    private final Map<String, Map<Integer, TrafficByKind>> atSites = new HashMap<>();
    private final Map<String, Map<Integer, TrafficByKind>> atCoordinator = new HashMap<>();
    private List<RunEvent> events = List.of();
    private Weights last = Toy.weights();

    @BeforeEach
    void run() throws Exception {
        try (TestSites sites = new TestSites(dir, CONFIG)) {
            List<CompletableFuture<Weights>> joined = new ArrayList<>();
            Toy.three().forEach((name, work) -> joined.add(sites.join(name, work)));
            last = coordinate(sites.server, dir.resolve("wire"), sites.events::add);
            for (CompletableFuture<Weights> site : joined) {
                models.add(site.get(10, TimeUnit.SECONDS));
            }
            sites.sites.forEach((name, site) -> atSites.put(name, site.traffic()));
            atCoordinator.putAll(sites.server.trafficBySite());
            events = List.copyOf(sites.events);
        }
    }

    @Test
    void theModelIsBitEqualToThatOfSitesInMemory() throws Exception {
        Weights local = coordinate(new LocalSites(Toy.three(), Runnable::run), dir.resolve("memory"),
                _ -> {});

        assertThat(last).isEqualTo(local);
        assertThat(models).hasSize(3).allMatch(local::equals);
        assertThat(rounds()).extracting(RoundRecord::weightsDigest).containsExactlyElementsOf(
                new RunFolder(dir.resolve("memory")).rounds().stream().map(RoundRecord::weightsDigest)
                        .toList());
    }

    @Test
    void bothEndsCountTheSameBytesBySiteRoundAndDirection() {
        assertThat(atSites).isEqualTo(atCoordinator).hasSize(3);
    }

    @Test
    void aRoundCostsOneModelEachWayAndLittleMore() {
        long models = 3L * Safetensors.write(Toy.weights()).length;
        assertThat(rounds().subList(1, ROUNDS + 1)).allSatisfy(row -> {
            assertThat(row.bytesDown()).isBetween(models, models + 3 * 2000);
            assertThat(row.bytesUp()).isBetween(models, models + 3 * 2000);
        });
    }

    @Test
    void rowsLedgersAndCountersAgree() throws Exception {
        for (RoundRecord row : rounds()) {
            long listed = 0;
            long counted = 0;
            for (String site : Toy.three().keySet()) {
                listed += ledger(site).stream().filter(entry -> entry.get("round").equals("" + row.round()))
                        .mapToLong(entry -> Long.parseLong(entry.get("bytes"))).sum();
                counted += atSites.getOrDefault(site, Map.of()).getOrDefault(row.round(), TrafficByKind.NONE)
                        .total().up();
            }
            assertThat(row.bytesUp()).as("round %s", row.round()).isEqualTo(listed).isEqualTo(counted);
        }
    }

    @Test
    void theCoordinatorListsBytesBySiteRoundAndKind() throws Exception {
        List<Csv.Row> rows = Csv.read(dir.resolve("wire/traffic.csv"));
        long model = Safetensors.write(Toy.weights()).length;

        assertThat(rows).hasSize(3 * (ROUNDS + 1));
        for (RoundRecord round : rounds()) {
            List<Csv.Row> sites = rows.stream()
                    .filter(row -> row.get("round").equals("" + round.round())).toList();
            assertThat(sites).extracting(row -> row.get("site")).containsExactly("alpha", "beta", "gamma");
            assertThat(sum(sites, "weights_up") + sum(sites, "words_up")).isEqualTo(round.bytesUp());
            assertThat(sum(sites, "weights_down") + sum(sites, "words_down")).isEqualTo(round.bytesDown());
        }
        assertThat(rows.getLast().get("weights_up")).satisfies(
                bytes -> assertThat(Long.parseLong(bytes)).isBetween(model, model + 200));
    }

    private static long sum(List<Csv.Row> rows, String column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    @Test
    void theLedgerListsEachFrameAndItsTensors() throws Exception {
        assertThat(ledger("alpha")).extracting(row -> row.get("purpose"))
                .startsWith("hello", "evaluated", "update",
                        "weights", "weights", "evaluated")
                .hasSize(2 + 4 * ROUNDS);
        assertThat(ledger("alpha").get(3).get("tensors")).isEqualTo("fc.weight");
        assertThat(ledger("alpha").get(4).get("tensors")).isEqualTo("fc.weight fc.bias");
        assertThat(Ledger.verify(ledgerFile("alpha"))).isEmpty();
    }

    @Test
    void aSiteKeepsTheRoundsAndTheModel() {
        RunFolder folder = new RunFolder(dir.resolve("beta/runs/run-1"));

        assertThat(folder.model()).isEqualTo(last);
        assertThat(folder.config()).isEqualTo(CONFIG);
        assertThat(folder.rounds()).isEqualTo(rounds());
    }

    @Test
    void nobodyIsCalledLostWhenTheRunIsOver() {
        assertThat(events).filteredOn(RunEvent.SiteLost.class::isInstance).isEmpty();
        assertThat(events).filteredOn(RunEvent.SiteJoined.class::isInstance).hasSize(3);
        assertThat(events).contains(new RunEvent.UpdateReceived(1, "beta", 20, 0.5));
    }

    private Weights coordinate(Sites sites, Path folder, Consumer<RunEvent> listener)
            throws InterruptedException {
        return new Coordinator(CONFIG, sites, GlobalEvaluation.NONE, new RunFolder(folder),
                listener).run(Toy.weights(), new Cancel());
    }

    private List<RoundRecord> rounds() {
        return new RunFolder(dir.resolve("wire")).rounds();
    }

    private Path ledgerFile(String site) {
        return dir.resolve(site).resolve("runs/run-1/ledger.csv");
    }

    private List<Csv.Row> ledger(String site) throws Exception {
        return Csv.read(ledgerFile(site));
    }

    /// While a site holds, nothing of it leaves; what waited is listed and sent afterwards.
    @Test
    void aSiteThatHoldsSendsNothing() throws Exception {
        RunConfig config = Toy.config(1, 1, 1, Duration.ofSeconds(30));
        try (TestSites sites = new TestSites(dir.resolve("holding"), config)) {
            HoldSwitch hold = HoldSwitch.ofSite(sites.runs("alpha"));
            Toy.Training work = (task, progress, cancel) -> {
                hold.set(true);
                return new Toy(0.5f, 10).train(task, progress, cancel);
            };
            CompletableFuture<Weights> site = sites.join("alpha", work);
            sites.threads.execute(() -> {
                await().until(hold::isOn);
                Path ledger = sites.runs("alpha").resolve("run-1/ledger.csv");
                await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(10))
                        .until(() -> Files.readAllLines(ledger).stream()
                                .noneMatch(row -> row.contains(",update,")));
                hold.set(false);
            });
            Weights last = new Coordinator(config, sites.server, GlobalEvaluation.NONE,
                    new RunFolder(dir.resolve("held")), _ -> {}).run(Toy.weights(), new Cancel());
            assertThat(site.get(10, TimeUnit.SECONDS)).isEqualTo(last);
            assertThat(Files.readAllLines(sites.runs("alpha").resolve("run-1/ledger.csv")))
                    .anyMatch(row -> row.contains(",update,"));
        }
    }
}
