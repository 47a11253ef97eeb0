package io.siloscope.store;

import java.nio.file.Path;
import java.time.Instant;

import io.siloscope.dataset.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerificationTest {

    @TempDir
    Path root;

    private SiloStore store;

    @BeforeEach
    void threeEventsAndAnUndo() {
        store = Silos.with(root, 5);
        store.labels().record("ada", Purpose.SEED, Silos.answers(1, 0, 1));
        store.labels().record("bea", Purpose.REFINE, Silos.answers(2, 1));
        store.labels().undo("bea");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anUntouchedJournalIsWhole() {
        ChainHead head = store.labels().head();

        assertThat(head.events()).isEqualTo(4);
        assertThat(store.labels().verify()).isEqualTo(new Verdict.Whole(head));
    }

    @Test
    void theDatabaseItselfRefusesToChangeTheJournal() {
        assertThatThrownBy(() -> store.database().change(s -> s.update("UPDATE event SET after = 0")))
                .isInstanceOf(StoreException.class).hasMessageContaining("append-only");
        assertThatThrownBy(() -> store.database().change(s -> s.update("DELETE FROM event")))
                .isInstanceOf(StoreException.class).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after = 0", "before = 2", "annotator = 'eve'", "at = '2026-01-01T00:00:00Z'",
        "purpose = 'AUDIT'", "step = 1", "target = 1", "kind = 'redo'", "hash = 'x'", "prev = 'x'",
        "image = 5", "subject = 'x'"})
    void aChangedFieldIsFound(String change) {
        tamper("UPDATE event SET " + change + " WHERE seq = 3");

        assertThat(store.labels().verify()).isInstanceOfSatisfying(Verdict.Broken.class,
                broken -> assertThat(broken.seq()).isEqualTo(3));
    }

    @Test
    void aMissingEventIsFound() {
        tamper("DELETE FROM event WHERE seq = 2");

        assertThat(store.labels().verify()).isEqualTo(new Verdict.Broken(2, "The event is missing"));
    }

    @Test
    void eventsCutOffAtTheEndShowInTheHead() {
        ChainHead head = store.labels().head();
        tamper("DELETE FROM event WHERE seq = 4");

        assertThat(store.labels().verify()).isInstanceOfSatisfying(Verdict.Whole.class,
                whole -> assertThat(whole.head()).isNotEqualTo(head));
    }

    @Test
    void classesRenamedBehindTheJournalsBackAreFound() {
        tamper("UPDATE class SET name = 'wolf' WHERE position = 2");
        store.close();
        store = SiloStore.open(root);

        assertThat(store.labels().verify()).isInstanceOfSatisfying(Verdict.Broken.class,
                broken -> assertThat(broken.seq()).isEqualTo(1));
    }

    @Test
    void theNewestAnswerTellsItsTimeWhateverTheClockSaysLater() {
        tamper("UPDATE event SET at = '2999-01-01T00:00:00Z' WHERE seq = 4");

        assertThat(store.labels().newest()).contains(Instant.parse("2999-01-01T00:00:00Z"));
        store.labels().record("ada", Purpose.REFINE, Silos.answers(0, 4));
        assertThat(store.labels().head().events()).isEqualTo(5);
        assertThat(store.labels().newest().orElseThrow()).isBefore(Instant.parse("2999-01-01T00:00:00Z"));
    }

    private void tamper(String sql) {
        store.database().change(s -> {
            s.script("DROP TRIGGER event_is_never_changed");
            s.script("DROP TRIGGER event_is_never_deleted");
            assertThat(s.update(sql)).isEqualTo(1);
        });
    }
}
