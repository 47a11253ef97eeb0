package io.siloscope.ui.setup;

import java.util.List;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.setup.Checklist.State;
import io.siloscope.ui.setup.Checklist.Step;
import io.siloscope.workbench.SiloStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistTest {

    private static final LabelSet CLASSES = LabelSet.of("benign", "malignant");

    @Test
    void anEmptySiloWantsImagesFirst() {
        Checklist list = of(new SiloStatus("s", 0, 0, 0, 0, Optional.empty(), 0, 0, 0, 0), 0, 0);
        assertThat(states(list)).containsExactly(State.DONE, State.NOW, State.LATER, State.LATER,
                State.LATER);
    }

    @Test
    void halfEmbeddedIsNotEmbedded() {
        Checklist list = of(new SiloStatus("s", 80, 10, 10, 0, Optional.of("starter"), 50, 0, 0, 0), 0, 0);
        assertThat(states(list)).containsExactly(State.DONE, State.DONE, State.NOW, State.LATER, State.LATER);
        assertThat(list.item(Step.EMBED).sentence()).isEqualTo("50 of 100 images are embedded with starter.");
    }

    @Test
    void aClassWithoutSeedsIsNamedAndDoesNotStopTheRest() {
        Checklist list = of(new SiloStatus("s", 100, 0, 0, 0, Optional.of("starter"), 100, 5, 0, 0), 5, 0);
        assertThat(states(list)).containsExactly(State.DONE, State.DONE, State.DONE, State.WARNED, State.NOW);
        assertThat(list.item(Step.SEED).sentence()).contains("none of: malignant");
    }

    @Test
    void unreadableFilesAreAWarningNotAStop() {
        Checklist list = of(new SiloStatus("s", 100, 0, 0, 2, Optional.empty(), 0, 0, 0, 0), 0, 0);
        assertThat(list.item(Step.IMAGES).state()).isEqualTo(State.WARNED);
        assertThat(list.item(Step.IMAGES).sentence()).endsWith("2 files could not be read.");
        assertThat(list.item(Step.EMBED).state()).isEqualTo(State.NOW);
    }

    @Test
    void allDone() {
        Checklist list = of(new SiloStatus("s", 100, 0, 0, 0, Optional.of("starter"), 100, 10, 3, 87), 5, 5);
        assertThat(states(list)).containsOnly(State.DONE);
    }

    private static Checklist of(SiloStatus status, int... seeds) {
        return Checklist.of(new Stock(CLASSES, status, List.of(seeds[0], seeds[1])));
    }

    private static List<State> states(Checklist list) {
        return List.of(Step.values()).stream().map(step -> list.item(step).state()).toList();
    }
}
