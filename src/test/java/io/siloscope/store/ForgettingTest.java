package io.siloscope.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ForgettingTest {

    private static final String NAME = "Mueller-1950-left-arm.png";
    private static final String REMARK = "Mrs Mueller came back in May";

    @TempDir
    Path root;

    private SiloStore store;

    @BeforeEach
    void aLabelledImage() {
        store = Silos.with(root, 3);
        store.images().add(List.of(Silos.image(9, NAME, Split.TRAIN, 1)));
        store.labels().record("ada", Purpose.SEED, Silos.answers(1, 0, 9));
        store.labels().record("ada", Purpose.SEED,
                List.of(new Answer(Silos.id(9), new Said.Comment(REMARK))));
        store.labels().record("ada", Purpose.SEED, List.of(new Answer(Silos.id(9), new Said.Flagged())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theChainIsWholeAfterwards() {
        ChainHead head = store.labels().head();

        assertThat(store.images().forget(Silos.id(9))).isTrue();

        assertThat(store.labels().verify()).isEqualTo(new Verdict.Whole(head));
        assertThat(store.labels().current()).containsOnlyKeys(Silos.id(0));
        assertThat(store.labels().flagged()).isEmpty();
        assertThat(store.images().find(Silos.id(9))).isEmpty();
        assertThat(store.images().forget(Silos.id(9))).isFalse();
    }

    @Test
    void noByteOfTheSiloNamesIt() throws IOException {
        assertThat(occurrences(Silos.id(9).sha256()) * occurrences(NAME) * occurrences(REMARK)).isPositive();

        store.images().forget(Silos.id(9));

        assertThat(occurrences(Silos.id(9).sha256())).isZero();
        assertThat(occurrences(NAME)).isZero();
        assertThat(occurrences(REMARK)).isZero();
    }

    @Test
    void itIsNotTakenInAgain() {
        store.images().forget(Silos.id(9));

        assertThat(store.images().add(List.of(Silos.image(9, NAME, Split.TRAIN, 1), Silos.image(10))))
                .isEqualTo(new Added(1, 0, 1));
        assertThat(store.images().find(Silos.id(9))).isEmpty();
    }

    @Test
    void undoAndRedoPassItOver() {
        store.images().forget(Silos.id(9));

        assertThat(store.labels().undo("ada")).extracting(LabelEvent::image).containsExactly(Silos.id(0));
        assertThat(store.labels().current()).isEmpty();
        assertThat(store.labels().redo("ada")).extracting(LabelEvent::image).containsExactly(Silos.id(0));
        assertThat(store.labels().verify()).isInstanceOf(Verdict.Whole.class);
    }

    private long occurrences(String text) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("silo.db-shm"))
                    .filter(file -> holds(file, text)).count();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
