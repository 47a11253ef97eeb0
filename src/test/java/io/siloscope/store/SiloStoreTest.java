package io.siloscope.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class SiloStoreTest {

    @TempDir
    Path root;

    @Test
    void aSiloIsThereAgainAfterItWasClosed() {
        try (SiloStore store = SiloStore.create(root.resolve("a/silo"), LabelSet.of("z", "a"))) {
            store.settings().put("annotator", "ada");
            store.settings().put("annotator", "bea");
        }
        try (SiloStore store = SiloStore.open(root.resolve("a/silo"))) {
            assertThat(store.classes()).isEqualTo(LabelSet.of("z", "a"));
            assertThat(store.settings().get("annotator")).contains("bea");
            assertThat(store.settings().get("encoder")).isEmpty();
            assertThat(store.folder().embeddings()).isDirectory();
            assertThat(store.folder().thumbs()).isDirectory();
            assertThat(store.folder().runs()).isDirectory();
        }
    }

    @Test
    void everyCommitWaitsForTheDisk() {
        try (SiloStore store = Silos.with(root, 0)) {
            assertThat(store.database()
                    .<String>write(s -> s.first("PRAGMA journal_mode", r -> r.getString(1)).orElseThrow()))
                    .isEqualTo("wal");
            assertThat(store.database().<Integer>write(s -> s.count("PRAGMA synchronous"))).isEqualTo(2);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file cannot be moved")
    void nothingIsWrittenWhereNobodyWouldFindIt() throws Exception {
        Path silo = root.resolve("silo");
        try (SiloStore store = Silos.with(silo, 1)) {
            Path elsewhere = Files.move(silo, root.resolve("elsewhere"));
            assertThatThrownBy(() -> store.settings().put("annotator", "ada"))
                    .isInstanceOf(StoreException.class).hasMessageContaining("no longer at " + silo);

            Files.createDirectory(silo);
            Files.copy(elsewhere.resolve("silo.db"), silo.resolve("silo.db"));
            assertThatThrownBy(() -> store.settings().put("annotator", "ada"))
                    .isInstanceOf(StoreException.class).hasMessageContaining("no longer at " + silo);

            Files.delete(silo.resolve("silo.db"));
            Files.delete(silo);
            Files.move(elsewhere, silo);
            store.settings().put("annotator", "bea");
            assertThat(store.settings().get("annotator")).contains("bea");
        }
    }

    @Test
    void aSiloIsNotMadeOverAnother() {
        Silos.with(root, 1).close();

        assertThatThrownBy(() -> SiloStore.create(root, Silos.CLASSES)).isInstanceOf(StoreException.class)
                .hasMessageContaining("already");
        try (SiloStore store = SiloStore.open(root)) {
            assertThat(store.images().find(Silos.id(0))).isPresent();
        }
    }

    @Test
    void aFolderWithoutASiloIsRefused() throws Exception {
        assertThatThrownBy(() -> SiloStore.open(root)).isInstanceOf(StoreException.class)
                .hasMessageContaining("There is no silo in");

        Files.writeString(root.resolve("silo.db"), "This is no database. ".repeat(100));
        assertThatThrownBy(() -> SiloStore.open(root)).isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged or is no database");
    }

    @Test
    void aSecondWindowIsRefusedAndTheFirstGoesOn() {
        try (SiloStore first = Silos.with(root, 1)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> SiloStore.open(root)).isInstanceOf(StoreException.class)
                        .hasMessageContaining("open in another window or program");
            }
            first.labels().record("ada", Purpose.SEED, Silos.answers(1, 0));
        }
        SiloStore.open(root).close();
    }

    @Test
    void aSecondProcessIsRefusedInOneSentence() throws Exception {
        try (SiloStore first = Silos.with(root, 1)) {
            assertThatThrownBy(() -> SiloStore.open(root)).isInstanceOf(StoreException.class);
            try (var second = new SiloProcess(root)) {
                assertThat(second.line()).contains("open in another window or program");
            }
            assertThat(first.labels().head().events()).isZero();
        }
    }

    @Test
    void acknowledgedLabelsOutliveAKilledProcess() throws Exception {
        Silos.with(root, 50).close();
        Map<String, Integer> acknowledged = new HashMap<>();
        try (var child = new SiloProcess(root)) {
            assertThat(child.line()).isEqualTo("open");
            for (int i = 0; i < 120; i++) {
                note(acknowledged, child.line());
            }
            child.kill().stream().filter(line -> line.length() == 66)
                    .forEach(line -> note(acknowledged, line));
        }

        try (SiloStore store = SiloStore.open(root)) {
            Map<ImageId, Label> current = store.labels().current();
            Map<String, Integer> kept = new HashMap<>();
            current.forEach((id, label) -> kept.put(id.sha256(), label.classIndex()));
            acknowledged.entrySet().removeAll(kept.entrySet());
            assertThat(acknowledged).as("images labelled once more, but not yet printed")
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(store.labels().verify()).isInstanceOf(Verdict.Whole.class);
            assertThat(store.labels().head().events()).isGreaterThanOrEqualTo(120);
        }
    }

    private static void note(Map<String, Integer> acknowledged, String line) {
        acknowledged.put(line.substring(2), Integer.parseInt(line.substring(0, 1)));
    }

    @Test
    void aFullDiskKeepsWhatWasThereAndSaysSo() {
        try (SiloStore store = Silos.with(root, 2)) {
            store.labels().record("ada", Purpose.SEED, Silos.answers(1, 0));
            store.database().change(s -> s.count("PRAGMA max_page_count = " + s.count("PRAGMA page_count")));
            var many = IntStream.range(10, 5000).mapToObj(Silos::image).toList();

            assertThatThrownBy(() -> store.images().add(many)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("The disk is full")
                    .hasMessageContaining("everything before it was");
            assertThat(store.images().find(Silos.id(10))).isEmpty();
            assertThat(store.labels().current()).hasSize(1);

            store.database().change(s -> s.count("PRAGMA max_page_count = 1000000"));
            assertThat(store.images().add(many).images()).isEqualTo(many.size());
        }
    }

    @Test
    void readersDoNotWaitForAWriterAndSeeWhatWasThereBefore() {
        try (SiloStore store = Silos.with(root, 1)) {
            store.database().change(s -> {
                s.update("INSERT INTO setting VALUES ('annotator', 'ada')");
                assertThat(store.settings().get("annotator")).isEmpty();
            });
            assertThat(store.settings().get("annotator")).contains("ada");
        }
    }

    @Test
    void aClosedSiloSaysSo() {
        SiloStore store = Silos.with(root, 1);
        store.close();

        assertThatThrownBy(() -> store.images().counts()).isInstanceOf(StoreException.class)
                .hasMessageContaining("has been closed");
    }
}
