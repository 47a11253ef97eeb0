package io.siloscope.experiment.labelling;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.experiment.LabelStudy;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.query.SeedSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What every way of labelling promises.
class LabellingTest {

    private static final int IMAGES = 400;
    private static final int[] TRUTH = IntStream.range(0, IMAGES).map(i -> i % 7 < 4 ? 0 : i % 3).toArray();

    static Stream<Labelling> methods() {
        return Stream.concat(LabelStudy.labellings().values().stream(),
                LabelStudy.ablation(0.03).stream().map(LabelStudy.Method::labelling)).distinct();
    }

    private static LabellingTask task(double budget, long seed) {
        var random = new Random(5);
        float[] values = new float[IMAGES * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((i % 6 == TRUTH[i / 6] ? 2 : 0) + random.nextGaussian());
        }
        return new LabellingTask(FloatMatrix.of(values, IMAGES, 6), TRUTH, 3,
                new SeedSelection.Stratified(0.03, 1), budget,
                new Seed(seed));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theBudgetIsSpentOnOtherImagesAndAnswersAreTaken(Labelling method) {
        Labelled labelled = method.label(task(0.1, 1));

        assertThat(labelled.seeds()).hasSize(12);
        assertThat(labelled.asked()).hasSize((int) Math.floor(0.1 * (IMAGES - 12))).doesNotHaveDuplicates()
                .doesNotContain(labelled.seeds());
        IntStream.concat(Arrays.stream(labelled.seeds()), Arrays.stream(labelled.asked()))
                .forEach(row -> assertThat(labelled.labels()[row]).isEqualTo(TRUTH[row]));
        assertThat(labelled.labels()).hasSize(IMAGES);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nothingIsAskedWithoutABudgetAndEverythingWithAFullOne(Labelling method) {
        assertThat(method.label(task(0, 1)).asked()).isEmpty();
        assertThat(method.label(task(1, 1)).accuracy(TRUTH)).isOne();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSeedDecides(Labelling method) {
        assertThat(method.label(task(0.1, 1))).usingRecursiveComparison()
                .isEqualTo(method.label(task(0.1, 1)));
        assertThat(method.label(task(0.1, 2)).seeds()).isNotEqualTo(method.label(task(0.1, 1)).seeds());
    }
}
