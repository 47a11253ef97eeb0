package io.siloscope.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.format.Safetensors;
import io.siloscope.jobs.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The demonstration as `siloscope demo` runs it, at its own seed.
class DemoTest {

    private static final int ROUNDS = 20;
    private static final int SITES = 3;
    private static final int CNN4_BYTES = 463_152;

    @TempDir
    Path out;

    @Test
    void refinementMendsLabelsAndTheFederationBeatsEverySiloAlone() throws Exception {
        StringWriter notes = new StringWriter();
        Terminal terminal = new Terminal(new BufferedReader(Reader.nullReader()),
                new PrintWriter(new StringWriter()), new PrintWriter(notes), false);
        DemoPlan plan = new DemoPlan(out, Optional.empty(), "starter", SITES, ROUNDS, 1);
        DemoReport report;
        try (Jobs jobs = Jobs.start(); Demo demo = new Demo(plan, jobs, terminal)) {
            report = demo.run(_ -> {});
        }

        assertThat(report.silos()).hasSize(SITES).allSatisfy(silo -> {
            assertThat(silo.seeds()).isEqualTo(20);
            assertThat(silo.asked()).isEqualTo((silo.images() - silo.seeds()) / 20);
            assertThat(silo.refinedAccuracy()).as(silo.name()).isGreaterThan(silo.weakAccuracy());
            assertThat(report.last().accuracy()).as("together against %s", silo.name())
                    .isGreaterThan(silo.alone().accuracy());
        });
        assertThat(report.rounds()).hasSize(ROUNDS + 1);
        assertThat(report.megabytes() * 1e6).isGreaterThan(2.0 * ROUNDS * SITES * CNN4_BYTES);
        leavesItsResults();
        assertThat(report.table()).contains("silo-a", "together, 20 rounds", "without a budget");
    }

    private void leavesItsResults() throws IOException {
        assertThat(Files.readAllLines(out.resolve("rounds.csv"))).hasSize(ROUNDS + 2);
        for (String curve : List.of("accuracy", "loss", "accuracy-by-megabytes", "megabytes")) {
            assertThat(out.resolve(curve + ".png")).isNotEmptyFile();
            assertThat(out.resolve(curve + ".svg")).isNotEmptyFile();
        }
        assertThat(Safetensors.read(Files.readAllBytes(out.resolve("model.safetensors"))).names())
                .hasSize(30);
    }
}
