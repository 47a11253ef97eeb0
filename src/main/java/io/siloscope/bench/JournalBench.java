package io.siloscope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;
import io.siloscope.store.Answer;
import io.siloscope.store.BareCommit;
import io.siloscope.store.NewImage;
import io.siloscope.store.SiloStore;

/// How long a durable answer takes, beside the least that SQLite and the disk need for one. The three take turns, so
/// that a busy disk slows all of them.
///
/// @param images the size of the silo, and of an answer in bulk
/// @param answers how many single answers are measured
public record JournalBench(int images, int answers) {

    private static final int WARM_UP = 50;
    private static final int BULK_RUNS = 3;
    /// About what an event takes as text.
    private static final String ROW = "x".repeat(300);

    /// Measures, in a new silo.
    ///
    /// @param parent where a folder is made for the measurement, and deleted afterwards; its disk is what is measured
    public List<BenchRow> run(Path parent) {
        try (Scratch scratch = Scratch.in(parent);
                SiloStore store = SiloStore.create(scratch.folder().resolve("silo"),
                        LabelSet.of("a", "b", "c"));
                var bare = new BareCommit(scratch.folder().resolve("bare.db"));
                FileChannel file = FileChannel.open(scratch.folder().resolve("bare"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            store.images().add(IntStream.range(0, images).mapToObj(JournalBench::image).toList());
            return measure(store, bare, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BenchRow> measure(SiloStore store, BareCommit bare, FileChannel file) {
        long[] forced = new long[answers];
        long[] committed = new long[answers];
        long[] answered = new long[answers];
        for (int i = -WARM_UP; i < answers; i++) {
            Answer answer = new Answer(id(Math.floorMod(i, images)), Math.floorMod(i, 3));
            long[] nanos = {nanos(() -> force(file)), nanos(() -> bare.commit(ROW)),
                nanos(() -> store.labels().record("bench", Purpose.REFINE, List.of(answer)))};
            if (i >= 0) {
                forced[i] = nanos[0];
                committed[i] = nanos[1];
                answered[i] = nanos[2];
            }
        }
        long[] bulk = new long[BULK_RUNS];
        long[] undone = new long[BULK_RUNS];
        for (int i = 0; i < BULK_RUNS; i++) {
            int label = i % 3;
            List<Answer> all = IntStream.range(0, images).mapToObj(n -> new Answer(id(n), label)).toList();
            bulk[i] = nanos(() -> store.labels().record("bench", Purpose.REFINE, all));
            undone[i] = nanos(() -> store.labels().undo("bench"));
        }
        String size = "%,d images".formatted(images);
        String step = "%,d answers, one step".formatted(images);
        return List.of(
                BenchRow.of("write and force", "300 bytes", Measure.ofNanos(forced), 1, "writes"),
                BenchRow.of("bare JDBC commit", "one row", Measure.ofNanos(committed), 1, "commits"),
                BenchRow.of("answer", size, Measure.ofNanos(answered), 1, "answers"),
                BenchRow.of("bulk answer", step, Measure.ofNanos(bulk), images, "answers"),
                BenchRow.of("undo", step, Measure.ofNanos(undone), images, "answers"));
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void force(FileChannel file) {
        try {
            file.write(ByteBuffer.wrap(ROW.getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageId id(int number) {
        return ImageId.ofContent(("image " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static NewImage image(int number) {
        String name = number + ".png";
        return new NewImage(id(number), Path.of(name), name, 64, 64, Split.TRAIN, "", NewImage.NO_TRUTH);
    }
}
