package io.siloscope.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.siloscope.dataset.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchiveScanTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"table.zip", "table.tar"})
    void aTableInAnArchiveDescribesItsImages(String name) throws IOException {
        try (Scan scan = scan(Fixtures.path("archives/" + name))) {
            List<Unpacked> images = Unpacked.all(scan);

            assertThat(images).extracting(Unpacked::described).containsExactly("images/a.png|cat|train",
                    "images/b.png|dog|train", "images/größe 三.png|cat|train");
            assertThat(images).extracting(Unpacked::group).containsExactly("7", "7", "8");
            for (int k = 0; k < 3; k++) {
                assertThat(Fixtures.distance(images.get(k).pixels(), Fixtures.rgb(k))).isZero();
            }
            assertThat(scan.refused()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classes.zip", "classes.tar.gz", "classes.tar.bz2"})
    void foldersInAnArchiveNameClasses(String name) throws IOException {
        try (Scan scan = scan(Fixtures.path("archives/" + name))) {
            assertThat(Unpacked.all(scan)).extracting(Unpacked::described).containsExactly(
                    "test/cat/3.png|cat|test",
                    "train/cat/1.png|cat|train", "train/dog/2.png|dog|train");
        }
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).as("what was unpacked on the way").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd.zip", "odd.tar"})
    void whatCannotBeImportedIsListedAndNothingIsWrittenOutside(String name) throws IOException {
        try (Scan scan = scan(Fixtures.path("archives/" + name))) {
            assertThat(Unpacked.all(scan)).extracting(image -> image.described() + " " + image.reason())
                    .containsExactly(
                            "cat/cut.png|cat|train The image is cut off: its end is missing",
                            "cat/empty.png|cat|train The file is empty", "cat/ok.png|cat|train ");
            assertThat(scan.refused()).filteredOn(refused -> !refused.name().equals("cat/link.png"))
                    .extracting(refused -> refused.name() + ": " + refused.reason().substring(0, 20))
                    .containsExactly("../../outside.png: Its name leads out o",
                            "/root.png: Its name leads out o",
                            "cat/notes.txt: This is not a PNG, J", "cat/ok.png: The archive has anot");
        }
        assertThat(scratch.resolve("../../outside.png")).doesNotExist();
    }

    @Test
    void aLinkInAnArchiveIsNotFollowed() throws IOException {
        try (Scan scan = scan(Fixtures.path("archives/odd.tar"))) {
            assertThat(scan.refused())
                    .contains(new Refused("cat/link.png", "This is a link or a device, not a file"));
        }
    }

    @Test
    void anArchiveMadeToFillTheDiskIsStopped() throws IOException {
        Path bomb = scratch.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(bomb); var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("cat/zeros.bmp"));
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        try (Scan scan = scan(bomb)) {
            assertThat(Unpacked.all(scan).getFirst().reason()).contains("more than 200 times its size");
        }
    }

    @Test
    void aDamagedArchiveIsSaid() throws IOException {
        byte[] zip = Fixtures.bytes("archives/table.zip");
        Path cut = Files.write(scratch.resolve("cut.zip"), java.util.Arrays.copyOf(zip, zip.length / 2));
        assertThatThrownBy(() -> scan(cut)).isInstanceOf(IngestException.class)
                .hasMessageContaining("cut.zip cannot be unpacked")
                .hasMessageContaining("Nothing was imported");

        Path text = Files.writeString(scratch.resolve("text.tar.gz"), "no archive");
        assertThatThrownBy(() -> scan(text)).isInstanceOf(IngestException.class)
                .hasMessageContaining("text.tar.gz cannot be unpacked");
    }

    private Scan scan(Path archive) {
        return ImageScan.of(archive, new ScanOptions(Layout.AUTO, Optional.empty(), Map.of(), Split.TRAIN,
                Optional.empty(), scratch));
    }
}
