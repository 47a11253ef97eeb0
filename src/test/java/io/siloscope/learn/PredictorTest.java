package io.siloscope.learn;

import java.util.List;
import java.util.concurrent.CancellationException;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

class PredictorTest {

    private static final Recipe RECIPE = Toy.cnn(new Effort.Epochs(1), 32, new Augmentation(true, 2));
    private static final TrainingSet SET = Toy.images(600, new Seed(8));
    private static final Predictor PREDICTOR = new Predictor(
            RECIPE, Toy.fit(Toy.images(64, Toy.SEED), RECIPE).weights());

    @Test
    void eachRowIsADistributionThatDoesNotDependOnItsCompany() {
        FloatMatrix all = PREDICTOR.probabilities(SET.examples(), Progress.NONE, new Cancel());
        for (int i : List.of(0, 511, 512, 599)) {
            float[] alone = PREDICTOR.probabilities(single(i), Progress.NONE, new Cancel()).row(0);
            assertThat(all.row(i)).usingComparatorWithPrecision(1e-5f).containsExactly(alone);
            assertThat(alone[0] + alone[1] + alone[2]).isCloseTo(1, offset(1e-5f));
        }
    }

    @Test
    void anEvaluationCountsWhatTheProbabilitiesSay() {
        FloatMatrix rows = PREDICTOR.probabilities(SET.examples(), Progress.NONE, new Cancel());
        int correct = 0;
        double loss = 0;
        for (int i = 0; i < SET.size(); i++) {
            float[] row = rows.row(i);
            float own = row[SET.labels()[i]];
            loss -= Math.log(own);
            correct += own >= row[0] && own >= row[1] && own >= row[2] ? 1 : 0;
        }
        Evaluation evaluation = PREDICTOR.evaluate(SET, Progress.NONE, new Cancel());
        assertThat(evaluation.accuracy()).isEqualTo(correct / 600.0);
        assertThat(evaluation.meanLoss()).isCloseTo(loss / 600, offset(1e-4));
    }

    @Test
    void aCancelStopsBetweenBatches() {
        var cancel = new Cancel();
        assertThatThrownBy(() -> PREDICTOR.probabilities(
                SET.examples(), (_, _) -> cancel.request(), cancel))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void noExamplesGiveNoRows() {
        var none = new Examples.Images(0, 3, 16, 16, new byte[0]);
        assertThat(PREDICTOR.probabilities(none, Progress.NONE, new Cancel()).rows()).isZero();
    }

    private static Examples.Images single(int index) {
        var images = (Examples.Images) SET.examples();
        int size = 3 * 16 * 16;
        byte[] bytes = new byte[size];
        System.arraycopy(images.bytes(), index * size, bytes, 0, size);
        return new Examples.Images(1, 3, 16, 16, bytes);
    }
}
