package io.siloscope.store;

import java.nio.file.Files;
import java.nio.file.Path;

import io.siloscope.dataset.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JournalHeadsTest {

    @TempDir
    Path root;

    private SiloStore store;

    @BeforeEach
    void threeEventsOfWhichAnExportKnows() {
        store = Silos.with(root, 3);
        store.heads().note(store.labels().head(), "training set");
        store.labels().record("ada", Purpose.SEED, Silos.answers(1, 0, 1, 2));
        store.heads().note(store.labels().head(), "export labels.csv");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aJournalThatGrewFitsItsNotedEnds() {
        store.labels().undo("ada");

        assertThat(store.heads().problems()).isEmpty();
    }

    @Test
    void eventsCutOffAtTheEndAreMissed() {
        store.database().change(session -> {
            session.script("DROP TRIGGER event_is_never_deleted");
            session.update("DELETE FROM event WHERE seq = 3");
        });

        assertThat(store.labels().verify()).isInstanceOf(Verdict.Whole.class);
        assertThat(store.heads().problems()).singleElement().asString().contains("3 events",
                "export labels.csv");
    }

    @Test
    void aNoteThatCannotBeReadIsAProblem() throws Exception {
        Files.writeString(store.folder().heads(), "time,why,events,hash\nnow,then,many,0\n");

        assertThat(store.heads().problems()).singleElement().asString().contains("cannot be read");
    }
}
