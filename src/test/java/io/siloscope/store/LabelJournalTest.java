package io.siloscope.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.Label;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LabelJournalTest {

    @TempDir
    Path root;

    private SiloStore store;
    private LabelJournal labels;

    @BeforeEach
    void open() {
        store = Silos.with(root, 5);
        labels = store.labels();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAnswerNamesWhoAndWhyAndWhatChanged() {
        labels.label("ada", Purpose.SEED, Silos.answers(2, 0));
        LabelEvent event = labels.label("bea", Purpose.SECOND_READ, Silos.answers(1, 0)).getFirst();
        Label label = labels.current(Silos.id(0)).orElseThrow();

        assertThat(event.seq()).isEqualTo(2);
        assertThat(event.before()).isEqualTo(2);
        assertThat(event.after()).isEqualTo(1);
        assertThat(label).isEqualTo(new Label(1, new Source.Human("bea", Purpose.SECOND_READ), event.at()));
        assertThat(labels.current(Silos.id(1))).isEmpty();
        assertThat(labels.history(Silos.id(0))).hasSize(2).last().isEqualTo(event);
    }

    @Test
    void aBulkAnswerIsOneStep() {
        labels.label("ada", Purpose.REFINE, Silos.answers(0, 0));
        List<LabelEvent> bulk = labels.label("ada", Purpose.REFINE, Silos.answers(1, 0, 1, 2));
        List<LabelEvent> undone = labels.undo("ada");

        assertThat(bulk).extracting(LabelEvent::step).containsOnly(bulk.getFirst().step());
        assertThat(undone).extracting(LabelEvent::kind).containsOnly(EventKind.UNDO).hasSize(3);
        assertThat(undone).extracting(LabelEvent::after).containsExactly(0, -1, -1);
        assertThat(labels.current()).hasSize(1);
        assertThat(labels.redo("ada")).extracting(LabelEvent::after).containsExactly(1, 1, 1);
        assertThat(labels.current()).hasSize(3);
    }

    @Test
    void aNewAnswerEndsWhatCouldBeRedone() {
        labels.label("ada", Purpose.REFINE, Silos.answers(0, 0));
        labels.undo("ada");
        labels.label("ada", Purpose.REFINE, Silos.answers(1, 1));

        assertThat(labels.redo("ada")).isEmpty();
        assertThat(labels.undo("ada")).hasSize(1);
        assertThat(labels.undo("ada")).isEmpty();
        assertThat(labels.current()).isEmpty();
    }

    @Test
    void anUndoLeavesTheAnswersOfOthers() {
        labels.label("ada", Purpose.REFINE, Silos.answers(0, 0));
        labels.label("bea", Purpose.SECOND_READ, Silos.answers(0, 0));
        List<LabelEvent> undone = labels.undo("ada");

        assertThat(undone).extracting(LabelEvent::before, LabelEvent::after).containsExactly(
                org.assertj.core.groups.Tuple.tuple(0, 0));
        assertThat(labels.current(Silos.id(0)).orElseThrow().source())
                .isEqualTo(new Source.Human("bea", Purpose.SECOND_READ));
        assertThat(labels.undo("nobody")).isEmpty();
    }

    @Test
    void misuseIsNamedAndWritesNothing() {
        assertThatThrownBy(() -> labels.label("ada", Purpose.SEED, Silos.answers(3, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("class 3 of 3");
        assertThatThrownBy(() -> labels.label("ada", Purpose.SEED, Silos.answers(1, 0, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("answered twice");
        assertThatThrownBy(() -> labels.label("ada", Purpose.SEED, Silos.answers(1, 0, 99)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("knows no image");
        assertThatThrownBy(() -> labels.label("a\nb", Purpose.SEED, Silos.answers(1, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("annotator");
        assertThat(labels.head().events()).isZero();
    }

    @Test
    void tenThousandAnswersAreOneQuickStep() {
        List<NewImage> many = IntStream.range(100, 10_100).mapToObj(Silos::image).toList();
        long start = System.nanoTime();
        store.images().add(many);
        long imported = System.nanoTime();
        labels.label("ada", Purpose.REFINE, Silos.answers(1, IntStream.range(100, 10_100).toArray()));
        long labelled = System.nanoTime();
        assertThat(labels.undo("ada")).hasSize(10_000);
        long undone = System.nanoTime();
        System.out.printf("10,000: import %d ms, label %d ms, undo %d ms%n", (imported - start) / 1_000_000,
                (labelled - imported) / 1_000_000, (undone - labelled) / 1_000_000);

        assertThat(labelled - imported).as("nanoseconds to label").isLessThan(5_000_000_000L);
    }
}
