package io.siloscope.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Split;
import io.siloscope.ingest.image.PngFile;
import io.siloscope.store.SiloStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The real program is killed while it imports and while it embeds: what it does when it is started again ends in the
/// same silo, byte for byte, as a run that nobody disturbed.
class KilledImportTest {

    private static final int IMAGES = 600;
    private static final int RECORD = 36;
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void undisturbed() throws IOException {
        Files.createDirectories(shared.resolve("images"));
        var random = new Random(11);
        try (OutputStream file = Files.newOutputStream(shared.resolve("images.zip"));
                var zip = new ZipOutputStream(file)) {
            for (int i = 0; i < IMAGES; i++) {
                byte[] rgb = new byte[3 * 12 * 12];
                random.nextBytes(rgb);
                byte[] png = PngFile.of(new Pixels(12, 12, rgb));
                String name = "%04d.png".formatted(i);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(png);
                Files.write(shared.resolve("images").resolve(name), png);
            }
        }
        for (String from : new String[]{"images", "images.zip"}) {
            Path silo = shared.resolve("silo-" + from);
            CommandRun.of("silo", "create", silo, "--classes", "cat,dog");
            CommandRun.of("silo", "import", silo, "--from", shared.resolve(from));
            CommandRun.of("silo", "embed", silo);
        }
    }

    @RepeatedTest(10)
    void aKilledRunGoesOnAsIfNothingHadBeen(RepetitionInfo repetition) throws Exception {
        int number = repetition.getCurrentRepetition();
        String from = number % 2 == 0 ? "images" : "images.zip";
        Path silo = folder.resolve("silo");
        CommandRun.of("silo", "create", silo, "--classes", "cat,dog");

        long writes = number % 2 == 0 ? 20_000L * number : 55L * number;
        kill(() -> (number % 2 == 0 ? bytes(silo, "silo.db-wal") : count(silo.resolve("images"))) >= writes,
                "silo", "import", silo, "--from", shared.resolve(from));
        assertThat(CommandRun.of("silo", "import", silo, "--from", shared.resolve(from)).exit()).isZero();
        kill(() -> indexed(silo) >= 55L * number, "silo", "embed", silo);
        assertThat(CommandRun.of("silo", "embed", silo).exit()).isZero();

        Path other = shared.resolve("silo-" + from);
        assertThat(files(silo, "embeddings")).isEqualTo(files(other, "embeddings")).hasSize(2);
        assertThat(files(silo, "images")).isEqualTo(files(other, "images"));
        assertThat(catalogue(silo)).isEqualTo(catalogue(other).replace(other.toString(), silo.toString()));
        CommandRun verified = CommandRun.of("silo", "verify", silo);
        assertThat(verified.exit()).as(verified.err()).isZero();
    }

    /// Starts the program, and kills it as soon as it has come so far.
    private static void kill(Callable<Boolean> soFar, Object... command) throws Exception {
        Process program = new ProcessBuilder(CommandRun.program(command)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            await().atMost(DEADLINE).pollInterval(Duration.ofMillis(1)).pollDelay(Duration.ZERO)
                    .until(() -> soFar.call() || !program.isAlive());
        } finally {
            program.destroyForcibly();
        }
        program.waitFor();
    }

    private static long indexed(Path silo) {
        Path embeddings = silo.resolve("embeddings");
        try (Stream<Path> all = Files.list(embeddings)) {
            return all.filter(file -> file.toString().endsWith(".idx")).mapToLong(KilledImportTest::size)
                    .sum() / RECORD;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path silo, String name) {
        return Files.exists(silo.resolve(name)) ? size(silo.resolve(name)) : 0;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long count(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /// The files of a folder in the silo, whole.
    private static Map<String, String> files(Path silo, String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path root = silo.resolve(name);
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(file).toString(),
                            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static String catalogue(Path silo) {
        try (SiloStore store = SiloStore.open(silo)) {
            return store.images().images(Split.TRAIN).toString() + store.images().truth()
                    + store.images().unreadable();
        }
    }
}
