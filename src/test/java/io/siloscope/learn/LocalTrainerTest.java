package io.siloscope.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class LocalTrainerTest {

    private static final Augmentation AUGMENTED = new Augmentation(true, 2);
    private static final Sgd PLAIN = new Sgd(0.1, 0, 0);

    @Test
    void equalSeedsGiveEqualBitsAndOtherSeedsDoNot() {
        Recipe recipe = Toy.cnn(new Effort.Epochs(2), 16, AUGMENTED);
        TrainingSet set = Toy.images(41, Toy.SEED);
        Weights start = InitialWeights.draw(recipe, Toy.SEED);

        Trained first = Toy.fit(set, recipe, start, new Seed(5));
        Trained again = Toy.fit(set, recipe, start, new Seed(5));
        Trained other = Toy.fit(set, recipe, start, new Seed(6));

        assertThat(again).isEqualTo(first);
        assertThat(other.weights()).isNotEqualTo(first.weights());
    }

    @Test
    void trainingsSideBySideGiveWhatTheyGiveAlone() throws Exception {
        Recipe recipe = Toy.cnn(new Effort.Epochs(2), 16, AUGMENTED);
        TrainingSet set = Toy.images(40, Toy.SEED);
        Trained alone = Toy.fit(set, recipe);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Trained>> together = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                together.add(threads.submit(() -> Toy.fit(set, recipe)));
            }
            for (Future<Trained> one : together) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(alone);
            }
        }
    }

    @Test
    void theReportCountsExamplesStepsAndTheLastSmallBatch() {
        TrainingSet set = Toy.clouds(10, 4, 2, Toy.SEED);
        Trained epochs = Toy.fit(set, Toy.probe(4, 2, new Effort.Epochs(3), 4, PLAIN));
        Trained steps = Toy.fit(set, Toy.probe(4, 2, new Effort.Steps(5), 4, PLAIN));
        assertThat(epochs.examples()).isEqualTo(10);
        assertThat(epochs.steps()).isEqualTo(9);
        assertThat(steps.steps()).isEqualTo(5);
    }

    @Test
    void theFirstMeanLossIsThatOfTheStartingWeights() {
        TrainingSet set = Toy.clouds(12, 4, 3, Toy.SEED);
        Recipe recipe = Toy.probe(4, 3, new Effort.Epochs(1), 12, PLAIN);
        double before = new Predictor(recipe, InitialWeights.draw(recipe, Toy.SEED))
                .evaluate(set, Progress.NONE, new Cancel()).meanLoss();
        assertThat(Toy.fit(set, recipe).meanLoss()).isCloseTo(before, within(1e-5));
    }

    @Test
    void aLinearProbeLearnsSeparableClouds() {
        Recipe recipe = Toy.probe(8, 4, new Effort.Epochs(20), 16, new Sgd(0.05, 0.9, 1e-4));
        Weights trained = Toy.fit(Toy.clouds(200, 8, 4, new Seed(1)), recipe).weights();
        Evaluation unseen = new Predictor(recipe, trained)
                .evaluate(Toy.clouds(200, 8, 4, new Seed(2)), Progress.NONE, new Cancel());
        assertThat(unseen.accuracy()).isGreaterThan(0.98);
    }

    @Test
    void cnn4LearnsTwentyImagesByHeart() {
        Recipe recipe = Toy.cnn(new Effort.Epochs(15), 10, Augmentation.NONE);
        TrainingSet set = Toy.images(20, Toy.SEED);
        Weights trained = Toy.fit(set, recipe).weights();
        Evaluation seen = new Predictor(recipe, trained).evaluate(set, Progress.NONE, new Cancel());
        assertThat(seen.accuracy()).isEqualTo(1);
        assertThat(trained.tensor("block1.bn.num_batches_tracked").at(0)).isEqualTo(30f);
    }

    @Test
    void halfTheWeightAtTwiceTheRateIsTheSameTraining() {
        TrainingSet whole = Toy.clouds(9, 4, 3, Toy.SEED);
        float[] halves = {.5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f};
        var half = new TrainingSet(whole.examples(), whole.labels(), halves);
        Weights expected = Toy.fit(whole, Toy.probe(4, 3, new Effort.Epochs(4), 4, PLAIN)).weights();
        Weights actual = Toy.fit(half,
                Toy.probe(4, 3, new Effort.Epochs(4), 4, PLAIN.withLearningRate(0.2))).weights();
        assertThat(actual.plus(expected.scaled(-1)).norm()).isLessThan(1e-5);
    }

    @Test
    void theScheduleSlowsLaterRounds() {
        TrainingSet set = Toy.clouds(9, 4, 3, Toy.SEED);
        var quarters = new Schedule.Quarters();
        Recipe constant = Toy.probe(4, 3, new Effort.Epochs(1), 4, PLAIN);
        Recipe slowing = Recipe.of(constant.model(), 3, constant.input(), constant.effort(), 4, PLAIN,
                quarters,
                constant.augmentation());
        Weights start = InitialWeights.draw(constant, Toy.SEED);
        Weights tenth = Toy.fit(set, Toy.probe(4, 3, new Effort.Epochs(1), 4, PLAIN.withLearningRate(0.01)),
                start, Toy.SEED).weights();
        Weights round25 = LocalTrainer.fit(set, start, new Assignment(slowing, 25, 100, Toy.SEED),
                Progress.NONE, new Cancel()).weights();
        assertThat(round25.plus(tenth.scaled(-1)).norm()).isLessThan(1e-6);
    }

    @Test
    void aCancelStopsBeforeTheNextStep() {
        var cancel = new Cancel();
        List<Long> seen = new ArrayList<>();
        Progress stopAtThree = (done, total) -> {
            seen.add(done);
            assertThat(total).isEqualTo(100);
            if (done == 3) {
                cancel.request();
            }
        };
        Recipe recipe = Toy.probe(4, 2, new Effort.Steps(100), 4, PLAIN);
        assertThatThrownBy(() -> LocalTrainer.fit(Toy.clouds(10, 4, 2, Toy.SEED),
                InitialWeights.draw(recipe, Toy.SEED), Assignment.alone(recipe, Toy.SEED), stopAtThree,
                cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void weightsOfAnotherShapeAreRefusedByTensor() {
        Recipe three = Toy.probe(4, 3, new Effort.Epochs(1), 4, PLAIN);
        Recipe two = Toy.probe(4, 2, new Effort.Epochs(1), 4, PLAIN);
        TrainingSet set = Toy.clouds(10, 4, 2, Toy.SEED);
        assertThatThrownBy(() -> Toy.fit(set, two, InitialWeights.draw(three, Toy.SEED), Toy.SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tensor linear.weight is [3, 4], but the network needs [2, 4]");
        Recipe cnn = Toy.cnn(new Effort.Epochs(1), 4, Augmentation.NONE);
        assertThatThrownBy(() -> new Predictor(cnn, InitialWeights.draw(two, Toy.SEED)))
                .hasMessageContaining("block1.conv.weight");
        assertThatThrownBy(() -> new Predictor(two, InitialWeights.draw(cnn, Toy.SEED)))
                .hasMessageContaining("linear.weight is [3, 64]");
    }

    @Test
    void unusableExamplesAreNamed() {
        Recipe recipe = Toy.probe(4, 2, new Effort.Epochs(1), 4, PLAIN);
        TrainingSet clouds = Toy.clouds(4, 4, 2, Toy.SEED);
        assertThatThrownBy(() -> Toy.fit(TrainingSet.of(clouds.examples(), new int[]{0, 1, 2, 0}), recipe))
                .hasMessage("The label of example 2 is 2, but there are 2 classes");
        assertThatThrownBy(() -> Toy.fit(
                new TrainingSet(clouds.examples(), clouds.labels(), new float[]{1, 1, 1, Float.NaN}), recipe))
                .hasMessage("The weight of example 3 is NaN");
        assertThatThrownBy(() -> Toy.fit(Toy.clouds(4, 5, 2, Toy.SEED), recipe))
                .hasMessageContaining("vectors of dimension 5");
        assertThatThrownBy(() -> Toy.fit(Toy.clouds(0, 4, 2, Toy.SEED), recipe))
                .hasMessage("There are no examples");
    }

    @Test
    void aTrainingThatDivergesSaysSo() {
        Recipe recipe = Toy.probe(4, 3, new Effort.Epochs(50), 9, new Sgd(1e30, 0.9, 1));
        assertThatThrownBy(() -> Toy.fit(Toy.clouds(9, 4, 3, Toy.SEED), recipe))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("no longer a number")
                .hasMessageContaining("learning rate");
    }
}
