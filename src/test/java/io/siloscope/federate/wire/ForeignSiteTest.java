package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Toy;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `site.py`, written in Python from PROTOCOL.md, takes part over TLS beside a site of ours.
class ForeignSiteTest {

    private static final String PACKAGES = "import websockets.sync.client, safetensors.numpy, numpy";

    @TempDir
    Path dir;

    @Test
    void aSiteFromThePageAloneCounts() throws Exception {
        assumeTrue(python("-c", PACKAGES).waitFor() == 0,
                "python3 with the packages websockets, safetensors and numpy is not here");
        Path script = dir.resolve("site.py");
        Files.write(script,
                Objects.requireNonNull(ForeignSiteTest.class.getResourceAsStream("site.py")).readAllBytes());
        RunConfig config = Toy.config(2, 2, 3, Duration.ofSeconds(60));
        try (TestSites sites = new TestSites(dir, config)) {
            Path invite = dir.resolve("invite.json");
            sites.invite().write(invite);
            Toy.Training zero = (task, _, _) -> task.answer(task.weights(), 10, 5, 0.5, Map.of());
            CompletableFuture<Weights> ours = sites.join("ours", zero);
            Process theirs = python(script.toString(), invite.toString(), "theirs",
                    String.join(",", Toy.CLASSES.names()), "0.5");

            Weights last = new Coordinator(config, sites.server, GlobalEvaluation.NONE,
                    new RunFolder(dir.resolve("run")), sites.events::add).run(Toy.weights(), new Cancel());

            assertThat(theirs.waitFor(30, TimeUnit.SECONDS)).isTrue();
            String said = Files.readString(dir.resolve("python.log"));
            assertThat(theirs.exitValue()).as(said).isZero();
            assertThat(said.strip()).isEqualTo(Parcel.digest(last));
            assertThat(ours.get(10, TimeUnit.SECONDS)).isEqualTo(last);
            // Two sites of ten examples, one of which adds a half: a quarter a round.
            assertThat(last.tensor("fc.bias").at(0)).isCloseTo(1 + 3 * 0.25f, within(1e-5f));
            assertThat(new RunFolder(dir.resolve("run")).rounds()).extracting(RoundRecord::sites)
                    .containsExactly(0, 2, 2, 2);
            assertThat(sites.events).filteredOn(RunEvent.UpdateReceived.class::isInstance).hasSize(6);
        }
    }

    private Process python(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(dir.resolve("python.log").toFile()).start();
        } catch (IOException e) {
            assumeTrue(false, "python3 is not here");
            throw e;
        }
    }
}
