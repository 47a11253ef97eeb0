package io.siloscope.learn;

import java.util.List;
import java.util.random.RandomGenerator;

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

/// Small problems and recipes for the tests of this room.
final class Toy {

    static final Seed SEED = new Seed(1);
    static final Input.Image SMALL = new Input.Image(
            3, 16, 16, List.of(0.5, 0.4, 0.3), List.of(0.2, 0.25, 0.3));

    private Toy() {}

    static Recipe probe(int dimension, int classes, Effort effort, int batch, Sgd sgd) {
        return Recipe.of(ModelKind.LINEAR, classes, new Input.Embedding("toy", dimension), effort, batch,
                sgd,
                new Schedule.Constant(), Augmentation.NONE);
    }

    static Recipe cnn(Effort effort, int batch, Augmentation augmentation) {
        return Recipe.of(ModelKind.CNN4, 3, SMALL, effort, batch, new Sgd(0.01, 0.9, 1e-4),
                new Schedule.Constant(), augmentation);
    }

    static Trained fit(TrainingSet set, Recipe recipe) {
        return fit(set, recipe, InitialWeights.draw(recipe, SEED), SEED);
    }

    static Trained fit(TrainingSet set, Recipe recipe, Weights start, Seed seed) {
        return LocalTrainer.fit(set, start, Assignment.alone(recipe, seed), Progress.NONE, new Cancel());
    }

    /// Images of noise in `SMALL`'s shape; the label is the channel that is brightened.
    static TrainingSet images(int size, Seed seed) {
        RandomGenerator random = seed.generator();
        int plane = SMALL.height() * SMALL.width();
        byte[] bytes = new byte[size * 3 * plane];
        random.nextBytes(bytes);
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.nextInt(3);
            for (int p = 0; p < plane; p++) {
                int at = (3 * i + labels[i]) * plane + p;
                bytes[at] = (byte) Math.min(255, (bytes[at] & 0xFF) + 60);
            }
        }
        return TrainingSet.of(new Examples.Images(size, 3, SMALL.height(), SMALL.width(), bytes), labels);
    }

    /// Clouds of unit deviation around one corner of a cube a class, 6 apart: linearly separable.
    static TrainingSet clouds(int size, int dimension, int classes, Seed seed) {
        RandomGenerator random = seed.generator();
        float[] rows = new float[size * dimension];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % classes;
            for (int d = 0; d < dimension; d++) {
                double centre = d == labels[i] ? 6 : 0;
                rows[i * dimension + d] = (float) (centre + random.nextGaussian());
            }
        }
        return TrainingSet.of(new Examples.Vectors(FloatMatrix.of(rows, size, dimension)), labels);
    }
}
