package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Split;
import io.siloscope.format.Csv;
import io.siloscope.ingest.FilePixels;
import io.siloscope.math.Sha256;
import io.siloscope.store.SiloStore;
import io.siloscope.store.StoredImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Labels that are written are the classes that an import reads.
class LabelRoundTripTest {

    private static final int SIDE = 64;

    @TempDir
    Path folder;

    private Path silo = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        silo = CommandRun.silo(folder, "a", 10);
        CommandRun.of("silo", "weak", silo, "--out", folder.resolve("weak.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "coco"})
    void tablesDescribeTheSameImages(String format) throws IOException {
        Path table = folder.resolve("labels." + (format.equals("coco") ? "json" : format));
        export(format, table);

        assertThat(described(imported(folder.resolve("images-a"), "--labels", table))).isEqualTo(labelled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"folders", "npz"})
    void imagesGoWithTheirClasses(String format) throws IOException {
        Path out = folder.resolve("export." + format);
        export(format, out);

        assertThat(described(imported(out))).isEqualTo(labelled());
    }

    @Test
    void foldersTellWhereEachLabelCameFrom() throws IOException {
        Path out = folder.resolve("export");
        export("folders", out);

        List<Csv.Row> rows = Csv.read(out.resolve("labels.csv"));
        assertThat(rows).hasSize(40).allSatisfy(row -> {
            assertThat(row.get("name")).contains("/");
            assertThat(row.get("time")).startsWith("20");
            assertThat(out.resolve(row.get("image"))).exists();
        });
        assertThat(rows.stream().filter(row -> row.get("source").equals("human"))).hasSize(12)
                .allMatch(row -> row.get("purpose").equals("seed"));
        CommandRun again = CommandRun.of("silo", "export", silo, "--format", "folders", "--out", out);
        assertThat(again.exit()).isNotZero();
        assertThat(again.err()).contains("is there already. Nothing was written");
    }

    @Test
    void anImageThatIsGoneIsLeftOutAndSaid() throws IOException {
        Files.delete(folder.resolve("images-a/gland-rings/001.png"));
        for (String format : List.of("folders", "npz")) {
            CommandRun run = CommandRun.of("silo", "export", silo, "--format", format, "--out",
                    folder.resolve("gone." + format));

            assertThat(run.out()).startsWith("Wrote 39 labels");
            assertThat(run.err())
                    .contains("left out: gland-rings/001.png: The file is no longer where it was");
        }
    }

    private void export(String format, Path out) {
        CommandRun run = CommandRun.of("silo", "export", silo, "--format", format, "--out", out, "--size",
                SIDE);
        assertThat(run.out()).as(run.err()).startsWith("Wrote 40 labels");
    }

    private Path imported(Path from, Object... labels) {
        Path other = folder.resolve("other");
        CommandRun.of("silo", "create", other, "--classes", String.join(",", CommandRun.CLASSES));
        CommandRun run = labels.length == 0 ? CommandRun.of("silo", "import", other, "--from", from)
                : CommandRun.of("silo", "import", other, "--from", from, labels[0], labels[1]);
        assertThat(run.out()).as(run.err())
                .contains("Imported 40 images, 0 were there already, 0 were left out");
        return other;
    }

    /// Class and split by the digest of the pixels, as the labels say.
    private Map<String, String> labelled() {
        try (SiloStore store = SiloStore.open(silo)) {
            Map<ImageId, Integer> classes = new HashMap<>();
            store.weakLabels().ranked().forEach(weak -> classes.put(weak.image(), weak.classIndex()));
            for (Map.Entry<ImageId, Label> label : store.labels().current().entrySet()) {
                classes.put(label.getKey(), label.getValue().classIndex());
            }
            return described(store, classes);
        }
    }

    /// The same as the import says.
    private static Map<String, String> described(Path silo) {
        try (SiloStore store = SiloStore.open(silo)) {
            return described(store, store.images().truth());
        }
    }

    private static Map<String, String> described(SiloStore store, Map<ImageId, Integer> classes) {
        var pixels = new FilePixels(image -> store.images().paths(image));
        Map<String, String> described = new HashMap<>();
        for (Split split : Split.values()) {
            for (StoredImage image : store.images().images(split)) {
                if (pixels.read(image.id()) instanceof Pixels read) {
                    described.put(Sha256.of(read.rgb()),
                            store.classes().name(classes.getOrDefault(image.id(), 0)) + " " + split);
                }
            }
        }
        assertThat(described).hasSize(40);
        return described;
    }
}
