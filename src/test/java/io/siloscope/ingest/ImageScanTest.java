package io.siloscope.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Split;
import io.siloscope.ingest.image.Inspected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImageScanTest {

    @TempDir
    Path root;

    @Test
    void foldersNameClasses() {
        TestImages.png(root, "cat/2.png", 1);
        TestImages.png(root, "cat/patient 7/1.PNG", 2);
        TestImages.png(root, "dog/1.png", 3);
        TestImages.png(root, "loose.png", 4);
        Scan scan = ImageScan.of(root, Layout.AUTO, Split.VAL);

        assertThat(described(scan)).containsExactly("cat/2.png|cat|val", "cat/patient 7/1.PNG|cat|val",
                "dog/1.png|dog|val", "loose.png||val");
        assertThat(scan.classNames()).containsExactly("cat", "dog");
        assertThat(scan.refused()).isEmpty();
    }

    @Test
    void classFoldersMayLieBelowSplits() {
        TestImages.png(root, "train/cat/1.png", 1);
        TestImages.png(root, "test/cat/1.png", 2);
        TestImages.png(root, "Val/dog/1.png", 3);

        assertThat(described(ImageScan.of(root, Layout.AUTO, Split.TRAIN)))
                .containsExactly("Val/dog/1.png|dog|val", "test/cat/1.png|cat|test",
                        "train/cat/1.png|cat|train");
    }

    @Test
    void aFlatFolderHasNoClasses() {
        TestImages.png(root, "b.png", 1);
        TestImages.png(root, "a.png", 2);

        assertThat(described(ImageScan.of(root, Layout.AUTO, Split.TRAIN))).containsExactly("a.png||train",
                "b.png||train");
    }

    @Test
    void flatLooksBelowButNamesNoClass() {
        TestImages.png(root, "cat/a.png", 1);

        assertThat(described(ImageScan.of(root, Layout.FLAT, Split.TRAIN)))
                .containsExactly("cat/a.png||train");
    }

    @Test
    void aFolderOfAnotherClassIsLeftOut() {
        TestImages.png(root, "cat/1.png", 1);
        TestImages.png(root, "bird/1.png", 2);
        Scan scan = ImageScan.of(root, Layout.AUTO, Split.TRAIN).accepting(LabelSet.of("cat", "dog"));

        assertThat(described(scan)).containsExactly("cat/1.png|cat|train");
        assertThat(scan.refused()).containsExactly(new Refused("bird/1.png",
                "Its folder or file gives it the class \"bird\", which is not one of cat, dog"));
    }

    @Test
    void whatIsNoImageIsListed() throws Exception {
        TestImages.png(root, "a.png", 1);
        Files.writeString(root.resolve("notes.txt"), "x");
        Files.writeString(root.resolve(".hidden.png"), "x");
        TestImages.png(root, ".cache/b.png", 2);
        TestImages.png(root, "my-silo/thumbs/c.png", 3);
        Files.writeString(root.resolve("my-silo/silo.db"), "");
        Scan scan = ImageScan.of(root, Layout.FLAT, Split.TRAIN);

        assertThat(described(scan)).containsExactly("a.png||train");
        assertThat(scan.refused()).extracting(Refused::name).containsExactly("my-silo", "notes.txt");
    }

    @Test
    @Timeout(20)
    @DisabledOnOs(OS.WINDOWS)
    void linksPipesAndDevicesDoNoHarm() throws Exception {
        TestImages.png(root, "a/x.png", 1);
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createSymbolicLink(root.resolve("a/gone.png"), root.resolve("nowhere.png"));
        Files.createSymbolicLink(root.resolve("a/zero.png"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve("b.png"), root.resolve("a/x.png"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("a/pipe.png").toString()).start().waitFor())
                .isZero();
        Scan scan = ImageScan.of(root, Layout.FLAT, Split.TRAIN);

        assertThat(described(scan)).containsExactly("a/x.png||train", "b.png||train");
        assertThat(scan.refused()).extracting(Refused::name).containsExactly("a/gone.png", "a/loop",
                "a/pipe.png",
                "a/zero.png");
        assertThat(ImageFile.inspect(root.resolve("a/pipe.png"))).isInstanceOf(Inspected.Broken.class);
        assertThat(ImageFile.inspect(root.resolve("a/zero.png"))).isInstanceOf(Inspected.Broken.class);
    }

    @Test
    void aMissingFolderIsToldInASentence() {
        assertThatThrownBy(() -> ImageScan.of(root.resolve("nowhere"), Layout.AUTO, Split.TRAIN))
                .isInstanceOf(IngestException.class).hasMessageContaining("There is no folder");
    }

    @Test
    void everyLayoutHasANameThatIsRead() {
        for (Layout layout : Layout.values()) {
            assertThat(Layout.parse(layout.label().toUpperCase(Locale.ROOT))).isEqualTo(layout);
        }
        assertThatThrownBy(() -> Layout.parse("zip")).hasMessageContaining("auto, flat, class-folders, csv");
    }

    static List<String> described(Scan scan) {
        return scan.items().stream().map(i -> i.name() + "|" + i.className() + "|" + i.split().label())
                .toList();
    }
}
