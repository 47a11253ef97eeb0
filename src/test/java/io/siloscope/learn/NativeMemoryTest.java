package io.siloscope.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.djl.ndarray.NDManager;
import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// One fit of this size moves some 100 MB through the allocator (24 steps whose maps alone take 4 MB each), so a
/// forgotten tensor a step would show: fifty fits may not cost 40 MB.
class NativeMemoryTest {

    private static final Recipe RECIPE = Toy.cnn(new Effort.Epochs(3), 8, new Augmentation(true, 2));
    private static final TrainingSet SET = Toy.images(64, Toy.SEED);

    @Test
    void noArrayOutlivesAFit() {
        cycle(InitialWeights.draw(RECIPE, Toy.SEED));
        int before = openArrays();
        cycle(InitialWeights.draw(RECIPE, Toy.SEED));
        assertThat(openArrays()).isEqualTo(before);
    }

    @Test
    void aCancelledFitFreesItsMemoryToo() {
        cycle(InitialWeights.draw(RECIPE, Toy.SEED));
        int before = openArrays();
        var cancel = new Cancel();
        try {
            LocalTrainer.fit(SET, InitialWeights.draw(RECIPE, Toy.SEED), Assignment.alone(RECIPE, Toy.SEED),
                    (_, _) -> cancel.request(), cancel);
        } catch (java.util.concurrent.CancellationException _) {
            assertThat(openArrays()).isEqualTo(before);
            return;
        }
        throw new AssertionError("The fit was not cancelled");
    }

    @Test
    void fiftyFitsLeaveTheProcessAsLargeAsTen() throws IOException {
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.exists(status), "Skipped: the resident size is read from Linux's /proc");
        Weights weights = InitialWeights.draw(RECIPE, Toy.SEED);
        for (int i = 0; i < 10; i++) {
            weights = cycle(weights);
        }
        long before = residentKilobytes(status);
        for (int i = 0; i < 50; i++) {
            weights = cycle(weights);
        }
        assertThat(residentKilobytes(status) - before).isLessThan(40_000);
    }

    private static Weights cycle(Weights start) {
        Weights trained = Toy.fit(SET, RECIPE, start, Toy.SEED).weights();
        new Predictor(RECIPE, trained).evaluate(SET, Progress.NONE, new Cancel());
        return trained;
    }

    private static int openArrays() {
        return Torch.lend(NDManager::getParentManager).getManagedArrays().size();
    }

    private static long residentKilobytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }
}
