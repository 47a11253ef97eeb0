package io.siloscope.bench.federation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.siloscope.jobs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Eight of the matrix; `siloscope bench kill-matrix` runs all.
class KillMatrixTest {

    @TempDir
    Path folder;

    @Test
    void whoeverDiesTheModelIsTheSameBitForBit() throws InterruptedException {
        List<Disturbance> eight = List.of(
                new Disturbance.Kill(0, Moment.TRAINING),
                new Disturbance.Kill(0, Moment.UPLOADING),
                new Disturbance.Kill(0, Moment.BEFORE_COMMIT),
                new Disturbance.Kill(0, Moment.AFTER_COMMIT),
                new Disturbance.Kill(1, Moment.UPLOADING),
                new Disturbance.Kill(2, Moment.TRAINING),
                new Disturbance.Kill(1, Moment.EVALUATING),
                new Disturbance.Cut(Duration.ofSeconds(1)));

        List<KillMatrix.Outcome> outcomes = new KillMatrix(folder).run(eight, Progress.NONE);

        assertThat(outcomes).hasSize(9).allSatisfy(outcome -> {
            assertThat(outcome.equal()).as(outcome.disturbance()).isTrue();
            assertThat(outcome.broken()).as(outcome.disturbance()).isEmpty();
        });
    }
}
