package io.siloscope.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The real program is killed while it records labels as fast as it can: what it echoed is there afterwards.
class KilledLabellingTest {

    @TempDir
    Path folder;

    @RepeatedTest(10)
    void whatWasAcknowledgedIsThere(RepetitionInfo repetition) throws Exception {
        Path pictures = CommandRun.copy(folder.resolve("images"), "a", 40);
        Path silo = folder.resolve("silo");
        CommandRun.of("silo", "create", silo, "--classes", String.join(",", CommandRun.CLASSES));
        CommandRun.of("silo", "import", silo, "--from", pictures);
        List<String> table = Files.readAllLines(CommandRun.table(folder.resolve("t.csv"), pictures, 40));

        List<String> acknowledged = labelUntilKilled(silo, table,
                10 + 11 * repetition.getCurrentRepetition());

        Path labels = folder.resolve("labels.csv");
        assertThat(CommandRun.of("silo", "export", silo, "--out", labels).exit()).isZero();
        List<String> kept = Files.readAllLines(labels).stream().skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 2))).toList();
        assertThat(kept).containsAll(acknowledged);
        assertThat(kept).hasSizeBetween(acknowledged.size(), acknowledged.size() + 1);
        CommandRun verified = CommandRun.of("silo", "verify", silo);
        assertThat(verified.exit()).as(verified.err()).isZero();
    }

    private static List<String> labelUntilKilled(Path silo, List<String> table, int after)
            throws IOException {
        Process program = new ProcessBuilder(CommandRun.program("silo", "label", silo, "--from", "-"))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> acknowledged = new ArrayList<>();
        try (PrintWriter in = new PrintWriter(program.outputWriter(), true);
                BufferedReader out = program.inputReader()) {
            table.forEach(in::println);
            while (acknowledged.size() < after) {
                acknowledged.add(String.valueOf(out.readLine()));
            }
            // Process.destroyForcibly() would also close what is still to be read.
            program.toHandle().destroyForcibly();
            out.lines().filter(table::contains).forEach(acknowledged::add);
        } finally {
            program.destroyForcibly();
        }
        assertThat(acknowledged).doesNotContain("null");
        return acknowledged;
    }
}
