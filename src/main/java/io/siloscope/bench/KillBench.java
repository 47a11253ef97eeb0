package io.siloscope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Split;
import io.siloscope.format.Folders;
import io.siloscope.math.Sha256;
import io.siloscope.store.NewImage;
import io.siloscope.store.SiloStore;
import io.siloscope.store.Verdict;

/// Starts this program again and again to label as fast as it can, kills it at random moments, and looks whether what it
/// acknowledged is there.
///
/// @param kills how often
public record KillBench(int kills) {

    private static final int IMAGES = 400;
    private static final LabelSet CLASSES = LabelSet.of("a", "b", "c");

    /// What became of the answers of all kills together.
    private static final class Tally {
        private final long[] nanos;
        private int acknowledged;
        private int lost;
        private int broken;

        Tally(int kills) {
            nanos = new long[kills];
        }
    }

    /// Kills, each in a new silo. The rows count answers; what is lost or broken is told by an exception.
    ///
    /// @param parent where a folder is made for the measurement, and deleted afterwards
    /// @throws IllegalStateException when an acknowledged answer is lost, or a journal does not verify
    public List<BenchRow> run(Path parent) {
        var tally = new Tally(kills);
        var random = new Random(17);
        try (Scratch scratch = Scratch.in(parent)) {
            for (int kill = 0; kill < kills; kill++) {
                Path silo = scratch.folder().resolve("silo");
                fill(silo);
                long start = System.nanoTime();
                check(silo, labelUntilKilled(silo, 1 + random.nextInt(IMAGES - 1)), tally);
                tally.nanos[kill] = System.nanoTime() - start;
                Folders.delete(silo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tally.lost + tally.broken > 0) {
            throw new IllegalStateException(tally.lost + " acknowledged answers were lost and " + tally.broken
                    + " journals broken in " + kills + " kills");
        }
        return List.of(BenchRow.of("killed while labelling",
                String.format("%,d kills, %,d acknowledged, 0 lost", kills,
                        tally.acknowledged),
                Measure.ofNanos(tally.nanos), 1, "kills"));
    }

    private static void fill(Path silo) {
        try (SiloStore store = SiloStore.create(silo, CLASSES)) {
            store.images()
                    .add(IntStream.range(0, IMAGES)
                            .mapToObj(i -> new NewImage(new ImageId(Sha256.of("kill " + i)),
                                    Path.of("/bench/" + i + ".png"), i + ".png", 8, 8, Split.TRAIN, "",
                                    NewImage.NO_TRUTH))
                            .toList());
        }
    }

    private static Map<ImageId, Integer> labelUntilKilled(Path silo, int after) throws IOException {
        Process program = new ProcessBuilder(program("silo", "label", silo.toString(), "--from", "-"))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> acknowledged = new ArrayList<>();
        try (PrintWriter in = new PrintWriter(program.outputWriter(), true);
                BufferedReader out = program.inputReader()) {
            in.println("image,class");
            for (int i = 0; i < IMAGES; i++) {
                in.println(i + ".png," + CLASSES.name(i % 3));
            }
            String line = out.readLine();
            while (line != null && acknowledged.size() < after - 1) {
                acknowledged.add(line);
                line = out.readLine();
            }
            // Process.destroyForcibly() would also close what is still to be read.
            program.toHandle().destroyForcibly();
            while (line != null) {
                acknowledged.add(line);
                line = out.readLine();
            }
        } finally {
            program.destroyForcibly();
        }
        Map<ImageId, Integer> answers = new HashMap<>();
        for (String line : acknowledged) {
            String[] cells = line.split(",", -1);
            if (cells.length == 2 && cells[0].endsWith(".png") && CLASSES.index(cells[1]).isPresent()) {
                int number = Integer.parseInt(cells[0].substring(0, cells[0].length() - 4));
                answers.put(new ImageId(Sha256.of("kill " + number)), number % 3);
            }
        }
        return answers;
    }

    private static void check(Path silo, Map<ImageId, Integer> acknowledged, Tally tally) {
        try (SiloStore store = SiloStore.open(silo)) {
            Map<ImageId, Integer> kept = new HashMap<>();
            store.labels().current().forEach((image, label) -> kept.put(image, label.classIndex()));
            tally.acknowledged += acknowledged.size();
            tally.lost += (int) acknowledged.entrySet().stream()
                    .filter(answer -> !answer.getValue().equals(kept.get(answer.getKey()))).count();
            tally.broken += store.labels().verify() instanceof Verdict.Broken ? 1 : 0;
        }
    }

    /// The command line that this program was started with, for another command.
    private static List<String> program(String... command) {
        String main = System.getProperty("sun.java.command", "").split(" ", 2)[0];
        Stream<String> java = Stream.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main);
        return Stream.concat(java, Stream.of(command)).toList();
    }
}
