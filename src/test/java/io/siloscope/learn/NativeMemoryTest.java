package io.siloscope.learn;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

import ai.djl.ndarray.NDManager;
import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Arrays are counted by the engine's root manager, bytes by the C library. A fit and an evaluation here need
/// 0.5 MB of weights each: to keep them fifty times would cost 46 MB.
class NativeMemoryTest {

    private static final Recipe RECIPE = Toy.cnn(new Effort.Epochs(2), 8, new Augmentation(true, 2));
    private static final TrainingSet SET = Toy.images(16, Toy.SEED);
    private static final Weights START = InitialWeights.draw(RECIPE, Toy.SEED);

    @Test
    void noArrayOutlivesAFit() {
        cycle();
        int before = openArrays();
        cycle();
        assertThat(openArrays()).isEqualTo(before);
    }

    @Test
    void noArrayOutlivesAStep() {
        Set<Integer> counts = new HashSet<>();
        LocalTrainer.fit(SET, START, Assignment.alone(RECIPE, Toy.SEED),
                (_, _) -> counts.add(openArrays()), new Cancel());
        assertThat(counts).hasSize(1);
    }

    @Test
    void aCancelledFitFreesItsMemoryToo() {
        cycle();
        int before = openArrays();
        var cancel = new Cancel();
        assertThatThrownBy(() -> LocalTrainer.fit(
                SET, START, Assignment.alone(RECIPE, Toy.SEED), (_, _) -> cancel.request(), cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(openArrays()).isEqualTo(before);
    }

    @Test
    void fiftyFitsLeaveTheNativeHeapAsTheyFoundIt() {
        var heap = NativeHeap.ofThisProcess();
        for (int i = 0; i < 5; i++) {
            cycle();
        }
        long before = heap.bytesInUse();
        for (int i = 0; i < 50; i++) {
            cycle();
        }
        assertThat(heap.bytesInUse() - before).isLessThan(10_000_000);
    }

    private static void cycle() {
        Weights trained = Toy.fit(SET, RECIPE, START, Toy.SEED).weights();
        new Predictor(RECIPE, trained).evaluate(SET, Progress.NONE, new Cancel());
    }

    private static int openArrays() {
        return Torch.lend(NDManager::getParentManager).getManagedArrays().size();
    }
}
