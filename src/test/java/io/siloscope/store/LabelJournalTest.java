package io.siloscope.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import static org.assertj.core.api.Assertions.tuple;

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
        labels.record("ada", Purpose.SEED, Silos.answers(2, 0));
        LabelEvent event = labels.record("bea", Purpose.REFINE, Silos.answers(1, 0)).getFirst();
        Label label = labels.current(Silos.id(0)).orElseThrow();

        assertThat(event.seq()).isEqualTo(2);
        assertThat(event.before()).isEqualTo(2);
        assertThat(event.after()).isEqualTo(1);
        assertThat(label).isEqualTo(new Label(1, new Source.Human("bea", Purpose.REFINE), event.at()));
        assertThat(labels.current(Silos.id(1))).isEmpty();
        assertThat(labels.history(Silos.id(0))).hasSize(2).last().isEqualTo(event);
    }

    @Test
    void aSecondReadingStandsBesideTheLabel() {
        labels.record("ada", Purpose.REFINE, Silos.answers(2, 0));
        LabelEvent second = labels.record("bea", Purpose.SECOND_READ, Silos.answers(1, 0)).getFirst();

        assertThat(labels.current(Silos.id(0)).orElseThrow().classIndex()).isEqualTo(2);
        assertThat(labels.history(Silos.id(0))).last().isEqualTo(second);
        assertThat(labels.undo("bea")).hasSize(1);
        labels.record("bea", Purpose.ADJUDICATE, Silos.answers(1, 0));
        assertThat(labels.current(Silos.id(0)).orElseThrow().classIndex()).isEqualTo(1);
    }

    @Test
    void aBulkAnswerIsOneStep() {
        labels.record("ada", Purpose.REFINE, Silos.answers(0, 0));
        List<LabelEvent> bulk = labels.record("ada", Purpose.REFINE, Silos.answers(1, 0, 1, 2));
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
        labels.record("ada", Purpose.REFINE, Silos.answers(0, 0));
        labels.undo("ada");
        labels.record("ada", Purpose.REFINE, Silos.answers(1, 1));

        assertThat(labels.redo("ada")).isEmpty();
        assertThat(labels.undo("ada")).hasSize(1);
        assertThat(labels.undo("ada")).isEmpty();
        assertThat(labels.current()).isEmpty();
    }

    @Test
    void anUndoLeavesTheAnswersOfOthers() {
        labels.record("ada", Purpose.REFINE, Silos.answers(0, 0));
        labels.record("bea", Purpose.REFINE, Silos.answers(0, 0));
        List<LabelEvent> undone = labels.undo("ada");

        assertThat(undone).extracting(LabelEvent::before, LabelEvent::after).containsExactly(
                tuple(0, 0));
        assertThat(labels.current(Silos.id(0)).orElseThrow().source())
                .isEqualTo(new Source.Human("bea", Purpose.REFINE));
        assertThat(labels.undo("nobody")).isEmpty();
    }

    @Test
    void misuseIsNamedAndWritesNothing() {
        assertThatThrownBy(() -> labels.record("ada", Purpose.SEED, Silos.answers(3, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("class 3 of 3");
        assertThatThrownBy(() -> labels.record("ada", Purpose.SEED, Silos.answers(1, 0, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("answered twice");
        assertThatThrownBy(() -> labels.record("ada", Purpose.SEED, Silos.answers(1, 0, 99)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("knows no image");
        assertThatThrownBy(() -> labels.record("a\nb", Purpose.SEED, Silos.answers(1, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("annotator");
        assertThat(labels.head().events()).isZero();
    }

    @Test
    void tenThousandAnswersAreOneQuickStep() {
        List<NewImage> many = IntStream.range(100, 10_100).mapToObj(Silos::image).toList();
        store.images().add(many);
        List<Answer> answers = Silos.answers(1, IntStream.range(100, 10_100).toArray());

        assertThat(seconds(() -> labels.record("ada", Purpose.REFINE, answers))).isLessThan(4);
        assertThat(seconds(() -> labels.undo("ada"))).isLessThan(4);
        assertThat(labels.current()).isEmpty();
        assertThat(seconds(() -> labels.redo("ada"))).isLessThan(4);
        assertThat(labels.current()).hasSize(10_000);
    }

    /// Processor time, so that a busy machine does not count; bounds are wide for a cold virtual machine.
    private static double seconds(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
