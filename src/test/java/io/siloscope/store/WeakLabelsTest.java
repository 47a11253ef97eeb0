package io.siloscope.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.siloscope.dataset.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WeakLabelsTest {

    private static final SuggestionRun RUN = new SuggestionRun("knn10", "starter:1", "seeds",
            Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path root;

    private SiloStore store;

    @BeforeEach
    void open() {
        store = Silos.with(root, 4);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theyComeInTheOrderOfTheirRanks() {
        store.weakLabels().replace(RUN, List.of(suggestion(0, 2), suggestion(1, 1)));

        assertThat(store.weakLabels().run()).contains(RUN);
        assertThat(store.weakLabels().ranked()).extracting(Suggestion::image).containsExactly(Silos.id(1),
                Silos.id(0));
        Suggestion first = store.weakLabels().of(Silos.id(1)).orElseThrow();
        assertThat(first.classIndex()).isEqualTo(2);
        assertThat(first.similarities()).containsExactly(0.25, -1e-8, 0.75);
        assertThat(first.uncertainty()).isEqualTo(1.5);
        assertThat(store.weakLabels().of(Silos.id(2))).isEmpty();
    }

    @Test
    void aNewRunReplacesAllAndTouchesNoHumanLabel() {
        store.labels().record("ada", Purpose.SEED, Silos.answers(0, 0));
        store.weakLabels().replace(RUN, List.of(suggestion(0, 1), suggestion(1, 2)));
        store.weakLabels().replace(new SuggestionRun("knn5", "starter:1", "seeds", RUN.computedAt()),
                List.of(suggestion(3, 1)));

        assertThat(store.weakLabels().ranked()).extracting(Suggestion::image).containsExactly(Silos.id(3));
        assertThat(store.weakLabels().run()).map(SuggestionRun::method).contains("knn5");
        assertThat(store.labels().current(Silos.id(0)).orElseThrow().classIndex()).isZero();
    }

    @Test
    void aRunThatFailsLeavesTheLastOne() {
        store.weakLabels().replace(RUN, List.of(suggestion(0, 1)));

        assertThatThrownBy(() -> store.weakLabels().replace(
                new SuggestionRun("knn5", "starter:1", "seeds", RUN.computedAt()),
                List.of(suggestion(1, 1), suggestion(99, 2)))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("knows no image");
        assertThatThrownBy(() -> store.weakLabels().replace(RUN,
                List.of(new Suggestion(Silos.id(0), 0, new double[2], 0, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 similarities for 3 classes");
        assertThat(store.weakLabels().ranked()).extracting(Suggestion::image).containsExactly(Silos.id(0));
        assertThat(store.weakLabels().run()).contains(RUN);
    }

    private static Suggestion suggestion(int image, int rank) {
        return new Suggestion(Silos.id(image), 2, new double[]{0.25, -1e-8, 0.75}, 1.5, rank);
    }
}
