package io.siloscope.app.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What disks and people do to a silo's files: each is said in a sentence, and nothing more is lost.
class FaultsTest {

    @TempDir
    Path folder;

    private Path silo = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        silo = CommandRun.silo(folder, "a", 6);
    }

    @Test
    void aDamagedDatabaseIsSaidAndLeftAsItIs() throws IOException {
        Path database = silo.resolve("silo.db");
        byte[] damaged = Files.readAllBytes(database);
        Arrays.fill(damaged, 4096, damaged.length, (byte) 0xA5);
        Files.write(database, damaged);

        for (String command : List.of("status", "verify", "embed")) {
            CommandRun run = CommandRun.of("silo", command, silo);
            assertThat(run.exit()).as(command).isEqualTo(1);
            assertThat(run.err()).contains("database is damaged", "restore a backup")
                    .doesNotContain("Exception");
        }
        assertThat(Files.readAllBytes(database)).isEqualTo(damaged);
    }

    /// A page that no command needs, so that only looking for damage finds it.
    @Test
    void aDamagedPageIsFoundByVerify() throws Exception {
        long page;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + silo.resolve("silo.db"));
                Statement statement = connection.createStatement();
                ResultSet root = statement.executeQuery(
                        "SELECT rootpage FROM sqlite_schema WHERE name = 'suggestion_of_class'")) {
            page = root.getLong(1);
        }
        try (FileChannel database = FileChannel.open(silo.resolve("silo.db"), StandardOpenOption.WRITE)) {
            database.write(ByteBuffer.wrap(new byte[4096]), (page - 1) * 4096);
        }
        CommandRun run = CommandRun.of("silo", "verify", silo);

        assertThat(run.exit()).isNotZero();
        assertThat(run.out() + run.err()).contains("The database is damaged: ").doesNotContain("Exception");
    }

    @Test
    void aClockThatWasSetBackIsSaidAndHoldsNothingUp() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + silo.resolve("silo.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER event_is_never_changed");
            statement.executeUpdate("UPDATE event SET at = '2999-01-01T00:00:00Z'");
        }
        CommandRun run = CommandRun.reading("image,class\ngland-rings/001.png,wavy-fibres\n", "silo", "label",
                silo, "--from",
                "-");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("gland-rings/001.png,wavy-fibres");
        assertThat(run.err()).contains("dated 2999-01-01T00:00:00Z", "Answers keep their order");
        assertThat(CommandRun.of("silo", "history", silo, "gland-rings/001.png").lines().getLast())
                .contains("→ wavy-fibres");
    }

    @Test
    void embeddingsCutShortAreMadeAgain() throws IOException {
        Path rows = only(".f32");
        Path index = only(".idx");
        byte[] wholeRows = Files.readAllBytes(rows);
        byte[] wholeIndex = Files.readAllBytes(index);
        for (Path file : List.of(rows, index)) {
            try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(cut.length() / 2 + 3);
            }
        }
        assertThat(CommandRun.of("silo", "status", silo).out()).contains("embeddings  11 by");
        assertThat(CommandRun.of("silo", "verify", silo).exit()).isZero();

        assertThat(CommandRun.of("silo", "embed", silo).out()).startsWith("Embedded 13 images");
        assertThat(Files.readAllBytes(rows)).isEqualTo(wholeRows);
        assertThat(Files.readAllBytes(index)).isEqualTo(wholeIndex);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaid() throws Exception {
        String script = "mount --bind $1 $1 && mount -o remount,bind,ro $1 || exit 9; silo=$1; shift; \"$@\" silo status $silo";
        Path printed = folder.resolve("printed");
        List<String> line = new ArrayList<>(
                List.of("unshare", "-m", "bash", "-c", script, "bash", silo.toString()));
        line.addAll(CommandRun.program());
        int exit = run(line, printed);
        assumeTrue(exit != 9, "this user may not mount folders (unshare -m)");

        assertThat(exit).isEqualTo(1);
        assertThat(Files.readString(printed)).contains("cannot be", "Nothing was changed", "write to it")
                .doesNotContain("Exception");
        assertThat(CommandRun.of("silo", "verify", silo).exit()).isZero();
    }

    private static int run(List<String> line, Path printed) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(printed.toFile()).start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException _) {
            return 9;
        }
    }

    private Path only(String extension) throws IOException {
        try (Stream<Path> files = Files.list(silo.resolve("embeddings"))) {
            return files.filter(file -> file.toString().endsWith(extension)).findFirst().orElseThrow();
        }
    }
}
