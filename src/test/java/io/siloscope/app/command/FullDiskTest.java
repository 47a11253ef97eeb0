package io.siloscope.app.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A disk that is really full, at import, at embedding, at labelling and at a coordinator's first commit: each says so in a sentence, and what was
/// there before is there after it. The disk is a small one in memory, mounted for the test's processes alone.
class FullDiskTest {

    private static final int IMAGES = 80;

    /// `$1` is where the disk is mounted, `$2` the images, `$3` the answers, `$4` a free port; the rest starts the program.
    private static final String SCRIPT = """
            disk=$1 images=$2 answers=$3 port=$4; shift 4; program=("$@"); silo=$disk/silo
            mount -t tmpfs -o size=16m none "$disk" || exit 9
            siloscope() { echo "== $step"; "${program[@]}" "$@" 2>&1; echo "== exit $?"; }
            leave() { cat /dev/zero > "$disk/ballast" 2> /dev/null; truncate -s "-$1" "$disk/ballast"; }
            free() { rm "$disk/ballast"; }
            step=create siloscope silo create "$silo" --classes crowded-nuclei,fat-vacuoles,gland-rings,wavy-fibres
            leave 96K; step=full-import siloscope silo import "$silo" --from "$images"
            free; step=import siloscope silo import "$silo" --from "$images"
            leave 64K; step=full-embed siloscope silo embed "$silo"
            free; step=embed siloscope silo embed "$silo"
            leave 128K; step=full-label siloscope silo label "$silo" --from - < "$answers"
            free; step=status siloscope silo status "$silo" --json
            step=verify siloscope silo verify "$silo"
            host=$disk/host
            run="coordinator --dir $host --classes crowded-nuclei,fat-vacuoles,gland-rings,wavy-fibres --sites 1 --rounds 2"
            run="$run --port $port --host localhost --join-time 60"
            join() { until [ -f "$host/invites/site-1.json" ]; do sleep 0.1; done
              "${program[@]}" join "$silo" --invite "$host/invites/site-1.json" > "$disk/joined" 2>&1; }
            (until [ -f "$host/invites/site-1.json" ]; do sleep 0.1; done; leave 256K) &
            join & step=full-run siloscope $run
            wait; step=full-join; echo "== $step"; cat "$disk/joined"; echo "== exit 1"
            free; join & step=run siloscope $run
            wait
            """;

    private static final Pattern STEP = Pattern.compile("(?ms)^== (\\S+)\\n(.*?)^== exit (\\d+)$");

    @TempDir
    Path folder;

    private record Outcome(int exit, String said) {}

    @Test
    void aFullDiskIsSaidAndLosesNothing() throws Exception {
        assumeTrue(mounts(), "this user may not mount a disk in memory (unshare -m)");
        Path images = CommandRun.copy(folder.resolve("images"), "a", IMAGES / CommandRun.CLASSES.size());
        Path answers = CommandRun.table(folder.resolve("answers.csv"), images, IMAGES);
        List<String> said = steps(images, answers);

        assertThat(outcome(said, "create").exit()).isZero();
        for (String full : List.of("full-import", "full-embed", "full-label")) {
            assertThat(outcome(said, full)).as(full).satisfies(outcome -> {
                assertThat(outcome.exit()).isEqualTo(1);
                assertThat(outcome.said()).contains("disk is full", "free some space", "kept")
                        .doesNotContain("Exception");
            });
        }
        assertThat(outcome(said, "import").exit()).isZero();
        assertThat(outcome(said, "embed").exit()).isZero();
        assertThat(outcome(said, "verify").exit()).isZero();
        long acknowledged = outcome(said, "full-label").said().lines().filter(line -> line.contains(".png,"))
                .count();
        assertThat(acknowledged).isBetween(1L, IMAGES - 1L);
        assertThat(outcome(said, "status").said()).contains("\"seeds\" : " + acknowledged);

        assertThat(outcome(said, "full-run")).satisfies(outcome -> {
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.said()).contains("Cannot write", "No space left", "make room")
                    .doesNotContain("Exception:");
        });
        assertThat(outcome(said, "full-join").said()).contains("The coordinator ended the run", "make room");
        assertThat(outcome(said, "run").exit()).as(outcome(said, "run").said()).isZero();
    }

    private static Outcome outcome(List<String> said, String step) {
        int at = said.indexOf(step);
        assertThat(at).as("%s in %s", step, said).isNotNegative();
        return new Outcome(Integer.parseInt(said.get(at + 2)), said.get(at + 1));
    }

    private List<String> steps(Path images, Path answers) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        List<String> line = new ArrayList<>(
                List.of("unshare", "-m", "bash", "-c", SCRIPT, "bash", disk.toString(),
                        images.toString(), answers.toString(), Integer.toString(freePort())));
        line.addAll(CommandRun.program());
        Path printed = folder.resolve("printed");
        assertThat(run(line, printed)).isZero();
        String text = Files.readString(printed);
        return STEP.matcher(text).results().flatMap(FullDiskTest::groups).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Stream<String> groups(MatchResult step) {
        return Stream.of(step.group(1), step.group(2), step.group(3));
    }

    private boolean mounts() throws InterruptedException {
        try {
            return run(List.of("unshare", "-m", "mount", "-t", "tmpfs", "none", folder.toString()),
                    Path.of("/dev/null")) == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int run(List<String> line, Path printed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
