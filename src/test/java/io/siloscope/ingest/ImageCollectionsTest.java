package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImageCollectionsTest {

    @TempDir
    Path scratch;

    @Test
    void medMnistKeepsItsSplitsAndCountsClasses() throws IOException {
        try (Scan scan = scan("arrays/rgb.npz")) {
            assertThat(scan.classNames()).containsExactly("0", "1", "2");
            List<Unpacked> images = Unpacked.all(scan.accepting(LabelSet.of("akiec", "bcc", "bkl")));

            assertThat(images).extracting(Unpacked::described).containsExactly("rgb.npz/train/0|bcc|train",
                    "rgb.npz/train/1|akiec|train", "rgb.npz/train/2|bkl|train", "rgb.npz/val/0|bcc|val",
                    "rgb.npz/test/0|akiec|test");
            for (int k = 0; k < 5; k++) {
                assertThat(Fixtures.distance(images.get(k).pixels(), Fixtures.rgb(k))).isZero();
            }
        }
    }

    @Test
    void graysAndUnlabelledImagesAreReadToo() throws IOException {
        try (Scan scan = scan("arrays/gray.npz")) {
            assertThat(Fixtures.distance(Unpacked.all(scan).get(4).pixels(), Fixtures.gray(4))).isZero();
            assertThat(scan.items().getFirst().className()).isEqualTo("1");
        }
        try (Scan scan = scan("arrays/unlabelled.npz")) {
            assertThat(Fixtures.distance(Unpacked.all(scan).get(2).pixels(), Fixtures.gray(2))).isZero();
            assertThat(scan.classNames()).isEmpty();
        }
    }

    @Test
    void aLabelBeyondTheClassesIsLeftOut() throws IOException {
        try (Scan scan = scan("arrays/gray.npz")) {
            Scan accepted = scan.accepting(LabelSet.of("cat", "dog"));

            assertThat(accepted.items()).hasSize(4);
            assertThat(accepted.refused()).containsExactly(new Refused("gray.npz/train/2",
                    "Its folder or file gives it the class \"2\", which is not one of cat, dog"));
        }
    }

    @ParameterizedTest
    @CsvSource({"float.npz,uint8 of the shape n×h×w or n×h×w×3 and this is <f4 of 5×16×24",
        "volumes.npz,and this is |u1 of 2×8×8×8", "many-labels.npz,Each image has 14 labels",
        "too-few.npz,There are 5 images and labels for 3", "pickled.npz,Arrays of type |O are not supported",
        "fortran.npz,Fortran order", "other.npz,none of the arrays train_images"})
    void arraysOfAnotherKindAreSaid(String name, String reason) throws IOException {
        try (Scan scan = scan("arrays/" + name)) {
            assertThat(scan.items()).isEmpty();
            assertThat(scan.refused()).singleElement()
                    .satisfies(refused -> assertThat(refused.reason().replace(",", ""))
                            .contains(reason));
        }
    }

    @Test
    void cifarBatchesAreNamedByTheFileBesideThem() throws IOException {
        try (Scan scan = scan("cifar")) {
            List<Unpacked> images = Unpacked.all(scan.accepting(LabelSet.of("cat", "dog", "frog")));

            assertThat(images).extracting(Unpacked::described).startsWith("data_batch_1.bin/0|cat|train",
                    "data_batch_1.bin/1|dog|train", "data_batch_1.bin/2|frog|train",
                    "data_batch_1.bin/3|cat|train")
                    .contains("hundred/train.bin/0|frog|train", "test_batch.bin/1|frog|test");
            Pixels pixels = images.get(1).pixels();
            assertThat(List.of(pixels.at(3, 5, 0), pixels.at(3, 5, 1), pixels.at(3, 5, 2)))
                    .containsExactly(24, 40, 1);
        }
    }

    @Test
    void cifarComesAsATarToo() throws IOException {
        try (Scan scan = scan("cifar/cifar-10-binary.tar.gz")) {
            assertThat(Unpacked.all(scan)).extracting(Unpacked::described).containsExactly(
                    "data_batch_1.bin/0|cat|train",
                    "data_batch_1.bin/1|dog|train", "data_batch_1.bin/2|frog|train",
                    "data_batch_1.bin/3|cat|train");
        }
    }

    private Scan scan(String name) {
        return ImageScan.of(Fixtures.path(name),
                new ScanOptions(Layout.AUTO, Optional.empty(), Map.of(), Split.TRAIN,
                        Optional.empty(), scratch));
    }
}
