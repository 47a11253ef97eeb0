package io.siloscope.learn;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The same training gives the same bits, wherever the process's memory has room for it.
class RepeatTest {

    private static final int EXAMPLES = 120;
    private static final int DIMENSION = 311;

    @Test
    void trainingAmongOtherMemoryGivesTheSameBits() {
        Recipe recipe = Recipe.of(ModelKind.LINEAR, 3, new Input.Embedding("toy", DIMENSION),
                new Effort.Epochs(2), 16,
                new Sgd(1e-2, 0.9, 1e-4), new Schedule.Constant(), Augmentation.NONE);
        var random = new Random(1);
        float[] values = new float[EXAMPLES * DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        TrainingSet set = TrainingSet.of(new Examples.Vectors(FloatMatrix.of(values, EXAMPLES, DIMENSION)),
                random.ints(EXAMPLES, 0, 3).toArray());
        Weights start = InitialWeights.draw(recipe, new Seed(1));
        Set<String> digests = new HashSet<>();
        List<ByteBuffer> others = new ArrayList<>();
        for (int repeat = 0; repeat < 40; repeat++) {
            for (int i = 0; i < 20; i++) {
                others.add(ByteBuffer.allocateDirect(1 + random.nextInt(500)));
            }
            others.subList(0, random.nextInt(others.size())).clear();
            digests.add(LocalTrainer.fit(set, start, new Assignment(recipe, 1, 1, new Seed(2)), Progress.NONE,
                    new Cancel()).weights().digest());
        }
        assertThat(digests).hasSize(1);
    }
}
