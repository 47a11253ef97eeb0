package io.siloscope.ui.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.siloscope.workbench.RoundPoint;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.RunState.Phase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunPictureTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void theCountdownRunsToTheDeadline() {
        RunState run = run(Phase.TRAINING, Optional.of(NOW.plusSeconds(75)));
        assertThat(RunPicture.of(run, false, NOW).countdown()).isEqualTo("1 min 15 s left");
        assertThat(RunPicture.of(run, false, NOW.plusSeconds(76)).countdown()).isEqualTo("any moment");
    }

    @Test
    void aRunThatHasEndedCountsNothingDown() {
        assertThat(
                RunPicture.of(run(Phase.FINISHED, Optional.of(NOW.plusSeconds(75))), false, NOW).countdown())
                .isEmpty();
    }

    @Test
    void aRestIsSaidOnceNothingIsUnderWay() {
        assertThat(RunPicture.of(run(Phase.TRAINING, Optional.empty()), true, NOW).phase())
                .isEqualTo("Training");
        assertThat(RunPicture.of(run(Phase.GATHERING, Optional.empty()), true, NOW).phase())
                .isEqualTo("Paused");
    }

    @Test
    void roundsAndTrafficAreThoseCommitted() {
        RunPicture picture = RunPicture.of(run(Phase.TRAINING, Optional.empty()), false, NOW);
        assertThat(picture.rounds()).isEqualTo("Round 2 of 8");
        assertThat(picture.progress()).isEqualTo(0.25);
        assertThat(picture.traffic()).isEqualTo("3.0 MB sent");
        assertThat(picture.waitsFor()).isEqualTo("Waits for the updates of north and south.");
    }

    private static RunState run(Phase phase, Optional<Instant> deadline) {
        return new RunState("run-1", RunState.Role.HOST, phase, "Waits for the updates of north and south.",
                3, 8,
                deadline, List.of(),
                List.of(new RoundPoint(0, 0.25, 0.25, 1.4, 0, 0, 0, 0, 0, List.of()),
                        new RoundPoint(1, 0.5, 0.5, 1.1, 2, 200, 1_000_000, 500_000, 4, List.of()),
                        new RoundPoint(2, 0.6, 0.6, 0.9, 2, 200, 1_000_000, 500_000, 4, List.of())),
                Optional.empty());
    }
}
