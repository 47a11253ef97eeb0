package io.siloscope.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.siloscope.ingest.Fixtures;
import io.siloscope.ingest.image.PngFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Imports of files that hold images, and of files that tell of patients.
class ImportCommandsTest {

    @TempDir
    Path folder;

    private Path silo = Path.of("");

    @BeforeEach
    void create() {
        silo = folder.resolve("silo");
        CommandRun.of("silo", "create", silo, "--classes", "cat,dog,frog");
    }

    @ParameterizedTest
    @CsvSource({"archives/table.zip,3", "archives/table.tar,3", "archives/classes.zip,3",
        "archives/classes.tar.gz,3",
        "archives/classes.tar.bz2,3", "arrays/rgb.npz,5", "arrays/gray.npz,5", "arrays/unlabelled.npz,5",
        "cifar/test_batch.bin,2",
        "cifar/hundred/train.bin,2",
        "cifar/cifar-10-binary.tar.gz,4", "dicom/jpeg-frames.dcm,3"})
    void imagesInFilesAreKeptAndImportedOnce(String name, int images) throws IOException {
        assertThat(imported(Fixtures.path(name)))
                .startsWith("Imported " + images + " images, 0 were there already");
        Path copy = copies().getFirst();
        Files.delete(copy);
        assertThat(imported(Fixtures.path(name)))
                .startsWith("Imported 0 images, " + images + " were there already");

        assertThat(copies()).contains(copy);
        CommandRun verified = CommandRun.of("silo", "verify", silo);
        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(CommandRun.of("silo", "embed", silo).out()).startsWith("Embedded " + copies().size());
    }

    @Test
    void whatTellsOfPatientsStaysOutside() throws IOException {
        Path scans = Files.createDirectories(folder.resolve("scans"));
        for (Path file : files(Fixtures.path("dicom"))) {
            if (file.toString().endsWith(".dcm")) {
                Files.copy(file, scans.resolve(file.getFileName()));
            }
        }
        Files.copy(Fixtures.path("dicom/rgb.dcm"), scans.resolve("1.2.840.113619"));
        CommandRun run = CommandRun.of("silo", "import", silo, "--from", scans, "--dicom-group", "PatientID");

        assertThat(run.out()).contains("were left out");
        assertThat(run.err()).contains("left out: jpeg2000.dcm: Its pixels are written as JPEG 2000",
                "left out: no-pixels.dcm: This DICOM file holds no pixels", "left out: cut-off.dcm: ");
        CommandRun.of("silo", "embed", silo);
        for (Path file : files(silo)) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
                    .doesNotContain("DOE", "JANE", "MRN", "4711");
        }
        assertThat(run.err() + run.out()).doesNotContain("DOE", "4711");
    }

    @Test
    void aPatientNeverStraddlesSplits() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Files.copy(Fixtures.path("dicom/rgb.dcm"), first.resolve("a.dcm"));
        Files.copy(Fixtures.path("dicom/plain8.dcm"), second.resolve("b.dcm"));

        CommandRun.of("silo", "import", silo, "--from", first, "--dicom-group", "PatientID", "--split",
                "test");
        CommandRun run = CommandRun.of("silo", "import", silo, "--from", second, "--dicom-group",
                "0010,0020");

        assertThat(run.err()).contains("1 images play the part of their group");
        assertThat(CommandRun.of("silo", "status", silo).out()).contains("0 train, 0 val, 2 test");
    }

    @Test
    void oneImageInTwoClassesIsSaid() throws IOException {
        Path images = folder.resolve("images");
        for (String name : List.of("cat", "dog")) {
            Files.copy(Fixtures.path("images/rgb.png"),
                    Files.createDirectories(images.resolve(name)).resolve("1.png"));
        }
        CommandRun run = CommandRun.of("silo", "import", silo, "--from", images);

        assertThat(run.out()).startsWith("Imported 1 images, 1 were there already");
        assertThat(run.err())
                .contains("one image, no known class: cat/1.png: cat, train and dog/1.png: dog, train");
    }

    @Test
    void namesMayBeInAnyScriptAndAsLongAsTheSystemAllows() throws IOException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")),
                "this locale knows no other names than ASCII");
        Path images = Files.createDirectories(folder.resolve("images/cat"));
        List<String> names = List.of("皮膚".repeat(41) + "x.png", "صورة جلد.png",
                "Ωμέγα 🔬 \"quoted\", 'and' more.png",
                "a".repeat(251) + ".png");
        for (int i = 0; i < names.size(); i++) {
            Files.write(images.resolve(names.get(i)), PngFile.of(Fixtures.rgb(i)));
        }
        assertThat(imported(folder.resolve("images")))
                .startsWith("Imported 4 images, 0 were there already, 0 were left out");
        Path labels = folder.resolve("answers.csv");
        Files.writeString(labels, "image,class\n\"cat/" + names.get(2).replace("\"", "\"\"") + "\",dog\n");
        CommandRun run = CommandRun.of("silo", "label", silo, "--from", labels);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(CommandRun.of("silo", "verify", silo).exit()).isZero();
    }

    @Test
    void anUnknownAttributeIsSaid() {
        CommandRun run = CommandRun.of("silo", "import", silo, "--from", Fixtures.path("dicom"),
                "--dicom-group", "Name");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PatientID").contains("not \"Name\"");
    }

    @Test
    void aForgottenCopyIsErasedAndStaysAway() throws IOException {
        imported(Fixtures.path("archives/table.zip"));
        assertThat(CommandRun.of("silo", "forget", silo, "images/a.png", "--yes").exit()).isZero();
        assertThat(copies()).hasSize(2);
        assertThat(imported(Fixtures.path("archives/table.zip")))
                .startsWith("Imported 0 images, 2 were there already");
        assertThat(copies()).hasSize(2);
    }

    @Test
    void leftoversOfAKilledImportAreCleared() throws IOException {
        Path left = Files.createDirectories(silo.resolve("images/unpacking-1"));
        Files.writeString(left.resolve("half.tar"), "x");

        imported(Fixtures.path("archives/classes.zip"));
        assertThat(left).doesNotExist();
    }

    private String imported(Path from) {
        return CommandRun.of("silo", "import", silo, "--from", from).out();
    }

    private List<Path> copies() {
        return files(silo.resolve("images"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
