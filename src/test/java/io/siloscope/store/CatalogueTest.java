package io.siloscope.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTest {

    @TempDir
    Path root;

    private SiloStore store;
    private Catalogue images;

    @BeforeEach
    void open() {
        store = Silos.with(root, 0);
        images = store.images();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void imagesKeepTheOrderOfTheirImport() {
        images.add(List.of(Silos.image(9), Silos.image(3)));
        images.add(List.of(Silos.image(5), Silos.image(1, "t.png", Split.TEST, 2)));

        assertThat(images.images(Split.TRAIN)).extracting(StoredImage::id).containsExactly(Silos.id(9),
                Silos.id(3),
                Silos.id(5));
        assertThat(images.images(Split.TEST)).containsExactly(new StoredImage(Silos.id(1), "t.png",
                Path.of("somewhere/t.png").toAbsolutePath(), 40, 30, Split.TEST, ""));
        assertThat(images.find(Silos.id(3))).map(StoredImage::name).contains("images/3.png");
        assertThat(images.find(Silos.id(77))).isEmpty();
    }

    @Test
    void aSecondImportAddsOnlyWhatIsNew() {
        List<NewImage> first = IntStream.range(0, 10).mapToObj(Silos::image).toList();
        List<NewImage> more = IntStream.range(5, 15).mapToObj(Silos::image).toList();

        assertThat(images.add(first)).isEqualTo(new Added(10, 0, 0));
        assertThat(images.add(first)).isEqualTo(Added.NONE);
        assertThat(images.add(more)).isEqualTo(new Added(5, 0, 0));
        assertThat(images.images(Split.TRAIN)).hasSize(15);
        assertThat(images.paths(Silos.id(7))).hasSize(1);
    }

    @Test
    void equalContentIsOneImageWithSeveralPaths() {
        images.add(List.of(Silos.image(1, "a/x.png", Split.TRAIN, 0),
                Silos.image(1, "a/y.png", Split.TRAIN, 0)));

        assertThat(images.images(Split.TRAIN)).hasSize(1);
        assertThat(images.paths(Silos.id(1))).extracting(path -> path.getFileName().toString())
                .containsExactly("x.png", "y.png");
        assertThat(images.truth()).isEqualTo(Map.of(Silos.id(1), 0));
        assertThat(images.conflicts()).isEmpty();
    }

    @Test
    void placesThatDisagreeAreListedAndGiveNoTruth() {
        images.add(List.of(Silos.image(1, "cat/x.png", Split.TRAIN, 0),
                Silos.image(1, "dog/x.png", Split.TRAIN, 1),
                Silos.image(2, "train/z.png", Split.TRAIN, 2), Silos.image(2, "test/z.png", Split.TEST, 2),
                Silos.image(3, "cat/w.png", Split.TRAIN, 0), Silos.image(3, "w.png", Split.TRAIN, -1)));

        assertThat(images.conflicts()).containsExactly(
                new Conflict(Silos.id(1), List.of("cat/x.png: cat, train", "dog/x.png: dog, train")),
                new Conflict(Silos.id(2), List.of("train/z.png: fox, train", "test/z.png: fox, test")));
        assertThat(images.truth()).isEqualTo(Map.of(Silos.id(2), 2, Silos.id(3), 0));
        assertThat(images.find(Silos.id(2))).map(StoredImage::split).contains(Split.TRAIN);
    }

    @Test
    void aLaterTableTellsTheTruthOfKnownImages() {
        images.add(List.of(Silos.image(1)));
        assertThat(images.truth()).isEmpty();

        images.add(List.of(Silos.image(1, "images/1.png", Split.TRAIN, 2)));
        images.add(List.of(Silos.image(1)));

        assertThat(images.truth()).isEqualTo(Map.of(Silos.id(1), 2));
    }

    @Test
    void aFileWithNewContentIsAnotherImage() {
        images.add(List.of(Silos.image(1, "x.png", Split.TRAIN, 0)));
        images.add(List.of(Silos.image(2, "x.png", Split.TRAIN, -1)));

        assertThat(images.paths(Silos.id(1))).isEmpty();
        assertThat(images.images(Split.TRAIN)).extracting(StoredImage::id).containsExactly(Silos.id(2));
        assertThat(images.truth()).isEmpty();
    }

    @Test
    void truthIsNoHumanLabel() {
        images.add(List.of(Silos.image(1, "cat/x.png", Split.TRAIN, 0)));

        assertThat(store.labels().current()).isEmpty();
        assertThatThrownBy(() -> images.add(List.of(Silos.image(2, "y.png", Split.TRAIN, 3))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("class 3 of 3");
    }

    @Test
    void unreadableFilesAreListedUntilTheyCanBeRead() {
        var broken = new UnreadableFile(Path.of("somewhere/images/1.png").toAbsolutePath().toString(),
                "images/1.png",
                "The file is empty");
        images.addUnreadable(List.of(broken));
        images.addUnreadable(List.of(broken));
        assertThat(images.unreadable()).containsExactly(broken);

        images.add(List.of(Silos.image(1)));
        assertThat(images.unreadable()).isEmpty();
    }

    @Test
    void noGroupStraddlesSplits() {
        Added first = images.add(List.of(grouped(1, Split.TRAIN, "p1"), grouped(2, Split.TEST, "p1"),
                grouped(3, Split.TEST, "p2"), grouped(4, Split.TRAIN, ""), grouped(5, Split.TEST, "")));
        Added later = images.add(List.of(grouped(6, Split.TRAIN, "p2")));

        assertThat(first).isEqualTo(new Added(5, 1, 0));
        assertThat(later).isEqualTo(new Added(1, 1, 0));
        assertThat(images.images(Split.TRAIN)).extracting(StoredImage::id)
                .containsExactly(Silos.id(1), Silos.id(2), Silos.id(4));
        assertThat(images.images(Split.TEST)).extracting(StoredImage::id)
                .containsExactly(Silos.id(3), Silos.id(5), Silos.id(6));
    }

    @Test
    void aGroupsNameIsNotKept() {
        images.add(List.of(grouped(1, Split.TRAIN, "Mrs Miller, 1950"),
                grouped(2, Split.TRAIN, "Mrs Miller, 1950")));

        assertThat(images.images(Split.TRAIN)).extracting(StoredImage::group)
                .doesNotContain("", "Mrs Miller, 1950")
                .containsOnly(images.find(Silos.id(1)).orElseThrow().group());
    }

    private static NewImage grouped(int number, Split split, String group) {
        return new NewImage(Silos.id(number), Path.of(number + ".png"), number + ".png", 1, 1, split, group,
                -1);
    }

    @Test
    void imagesAreFoundByName() {
        images.add(List.of(Silos.image(1, "a/x.png", Split.TRAIN, -1),
                Silos.image(2, "b/x.png", Split.TRAIN, -1),
                Silos.image(3, "b/y.png", Split.TRAIN, -1), Silos.image(3, "c/y.png", Split.TRAIN, -1)));
        var names = images.names();

        assertThat(names.find("a/x.png")).containsExactly(Silos.id(1));
        assertThat(names.find("y.png")).containsExactly(Silos.id(3));
        assertThat(names.find("x.png")).containsExactly(Silos.id(1), Silos.id(2));
        assertThat(names.find("z.png")).isEmpty();
    }

    @Test
    void countsSayHowFarTheWorkIs() {
        images.add(List.of(Silos.image(1), Silos.image(2), Silos.image(3),
                Silos.image(4, "t.png", Split.TEST, 0)));
        images.addUnreadable(List.of(new UnreadableFile("u.png", "u.png", "The file is empty")));
        store.labels().record("ada", Purpose.SEED, Silos.answers(1, 1));
        store.labels().record("ada", Purpose.REFINE, Silos.answers(2, 2, 3));
        store.labels().record("bea", Purpose.AUDIT, Silos.answers(2, 3));
        Counts counts = images.counts();

        assertThat(counts.images()).containsEntry(Split.TRAIN, 3).containsEntry(Split.VAL, 0)
                .containsEntry(Split.TEST, 1);
        assertThat(counts.labelled()).containsEntry(Purpose.SEED, 1).containsEntry(Purpose.REFINE, 1)
                .containsEntry(Purpose.AUDIT, 1).containsEntry(Purpose.SECOND_READ, 0);
        assertThat(counts.labelledInAll()).isEqualTo(3);
        assertThat(counts.unreadable()).isEqualTo(1);
    }
}
