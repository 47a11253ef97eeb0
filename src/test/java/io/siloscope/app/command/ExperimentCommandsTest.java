package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.siloscope.format.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Experiments on the sample data.
class ExperimentCommandsTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        Path silo = shared.resolve("silo");
        CommandRun.of("silo", "create", silo, "--classes", String.join(",", CommandRun.CLASSES));
        CommandRun.of("silo", "import", silo, "--from", Path.of("sample-data/silo-a"));
        CommandRun.of("silo", "import", silo, "--from", Path.of("sample-data/test"), "--split", "test");
        assertThat(CommandRun.of("silo", "embed", silo).exit()).isZero();
    }

    private static Object[] run(Path out, Object... more) {
        List<Object> command = new ArrayList<>(
                List.of("experiment", "run", "--silo", shared.resolve("silo"), "--out", out,
                        "--model", "linear", "--silos", 3, "--rounds", 30, "--epochs", 2, "--batch", 16));
        command.addAll(Arrays.asList(more));
        return command.toArray();
    }

    @Test
    void labellingMethodsAreCompared() {
        CommandRun run = CommandRun.of("experiment", "labels", "--silo", shared.resolve("silo"), "--seeds", 2,
                "--budgets",
                "0.05", "--seed-share", "0.05");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.startsWith("fast "))
                .anyMatch(line -> line.startsWith("fast-plus "));
    }

    @Test
    void aRunIsRepeatedBitByBitFromItsConfiguration() throws IOException {
        Path first = folder.resolve("first");
        Path again = folder.resolve("again");
        CommandRun run = CommandRun.of(run(first, "--seeds", 2));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(first.resolve("accuracy.png")).isNotEmptyFile();
        assertThat(first.resolve("accuracy-by-megabytes.svg")).isNotEmptyFile();

        CommandRun repeated = CommandRun.of("experiment", "run", "--silo", shared.resolve("silo"), "--out",
                again, "--config",
                first.resolve("config.json"));
        assertThat(repeated.exit()).as(repeated.err()).isZero();
        for (String model : List.of("seed-0/model.safetensors", "seed-1/model.safetensors")) {
            assertThat(again.resolve(model)).hasSameBinaryContentAs(first.resolve(model));
        }
        assertThat(first.resolve("seed-1/model.safetensors")).isNotEmptyFile();
        Map<String, Object> summary = Json.object(Files.readString(first.resolve("summary.json")));
        assertThat(summary.keySet()).contains("accuracy", "balancedAccuracy", "labelAccuracy", "megabytes",
                "outcomes");
    }

    @Test
    void aRunThatWasKilledGoesOnToTheSameModel() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        Path killed = folder.resolve("killed");
        CommandRun.of(run(undisturbed, "--seeds", 1));
        Process program = new ProcessBuilder(CommandRun.program(run(killed, "--seeds", 1)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(1)).until(
                    () -> rounds(killed) > 8 || !program.isAlive());
        } finally {
            program.destroyForcibly();
        }
        program.waitFor();
        assertThat(rounds(killed)).isBetween(8, 32);

        assertThat(CommandRun.of(run(killed, "--seeds", 1)).exit()).isZero();
        assertThat(killed.resolve("seed-0/model.safetensors"))
                .hasSameBinaryContentAs(undisturbed.resolve("seed-0/model.safetensors"));
        assertThat(digests(killed)).isEqualTo(digests(undisturbed)).hasSize(31);
    }

    @Test
    void aTableOfThePaperIsFilledRowByRow() {
        CommandRun run = CommandRun.of("experiment", "table", "II", "--silo", shared.resolve("silo"), "--out",
                folder.resolve("II"), "--seeds", 1, "--rounds", 3, "--published", "CIFAR-10");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(6);
        assertThat(run.lines().getLast()).startsWith("1+2+3").contains("96.04 %");
        CommandRun rivals = CommandRun.of("experiment", "table", "I", "--silo", shared.resolve("silo"),
                "--out",
                folder.resolve("I"));
        assertThat(rivals.exit()).isNotZero();
        assertThat(rivals.err()).contains("compares rival methods");
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "entropy"})
    void iterativeLearningAsksAndTrainsInTurn(String query) throws IOException {
        Path out = folder.resolve("iterative");
        Object[] command = {"experiment", "iterative", "--silo", shared.resolve("silo"), "--out", out,
            "--query", query,
            "--labelling-rounds", 3, "--share", "0.06", "--model", "linear", "--preset", "logo", "--silos", 3,
            "--rounds", 4};
        CommandRun run = CommandRun.of(command);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(1).split(" +")).startsWith("1", "15", "4");
        assertThat(run.lines().get(3).split(" +")).startsWith("3", "45", "12");
        byte[] model = Files.readAllBytes(out.resolve("labelling-3/model.safetensors"));
        assertThat(CommandRun.of(command).out()).isEqualTo(run.out());
        assertThat(out.resolve("labelling-3/model.safetensors")).hasBinaryContent(model);
    }

    @Test
    void anotherExperimentIsNotMixedIn() {
        Path out = folder.resolve("out");
        CommandRun.of(run(out, "--seeds", 1));
        CommandRun other = CommandRun.of(run(out, "--seeds", 1, "--budget", "0.2"));

        assertThat(other.exit()).isNotZero();
        assertThat(other.err()).contains("holds another experiment. Nothing was changed");
    }

    @Test
    void aDryRunTellsTheCostAndWritesNothing() {
        CommandRun run = CommandRun.of(run(folder.resolve("dry"), "--dry-run"));

        assertThat(run.out()).startsWith("About ").contains("MB on the wire");
        assertThat(folder.resolve("dry")).doesNotExist();
    }

    private static int rounds(Path out) throws IOException {
        Path file = out.resolve("seed-0/rounds.csv");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private static List<String> digests(Path out) throws IOException {
        return Files.readAllLines(out.resolve("seed-0/rounds.csv")).stream().skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1)).toList();
    }
}
