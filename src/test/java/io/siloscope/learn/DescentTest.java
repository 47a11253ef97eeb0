package io.siloscope.learn;

import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import io.siloscope.dataset.Sgd;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The optimiser against a dull twin in double, on a linear probe of odd sizes. The rate changes between steps,
/// where DJL's own SGD departs from PyTorch's.
class DescentTest {

    private static final int EXAMPLES = 5;
    private static final int DIMENSION = 7;
    private static final int CLASSES = 3;
    private static final Network PROBE = new LinearProbe(DIMENSION, CLASSES);

    @Test
    void sgdFollowsPyTorchsFormWhileTheRateChanges() {
        double[] rates = {0.5, 0.5, 0.05, 0.3, 0.003};
        float[][] input = random(EXAMPLES, DIMENSION, "input");
        float[][] targets = targets(random(EXAMPLES, 1, "weights"));
        Weights start = PROBE.initial(new Seed(3));
        var twin = new Twin(start);

        Weights trained = Torch.lend(manager -> {
            var descent = new Descent(PROBE, start, manager);
            NDArray inputs = manager.create(input);
            for (double rate : rates) {
                var sgd = new Sgd(rate, 0.9, 0.01);
                double loss = descent.backward(inputs, manager.create(targets));
                descent.move(sgd);
                assertThat(loss).isCloseTo(twin.step(input, targets, sgd), within(1e-5));
            }
            return descent.weights();
        });

        for (int i = 0; i < CLASSES * DIMENSION; i++) {
            assertThat((double) trained.tensor("linear.weight").at(i))
                    .isCloseTo(twin.weight[i], within(1e-5));
        }
        for (int c = 0; c < CLASSES; c++) {
            assertThat((double) trained.tensor("linear.bias").at(c)).isCloseTo(twin.bias[c], within(1e-5));
        }
    }

    private static float[][] random(int rows, int columns, String purpose) {
        var random = new Seed(2).split(purpose).generator();
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextFloat();
            }
        }
        return values;
    }

    private static float[][] targets(float[][] sampleWeights) {
        float[][] targets = new float[EXAMPLES][CLASSES];
        for (int i = 0; i < EXAMPLES; i++) {
            targets[i][i % CLASSES] = sampleWeights[i][0];
        }
        return targets;
    }

    /// Softmax regression by hand: gradients from the textbook, momentum and decay from METHODS §1.4.
    private static final class Twin {

        private final double[] weight;
        private final double[] bias;
        private final double[] weightVelocity = new double[CLASSES * DIMENSION];
        private final double[] biasVelocity = new double[CLASSES];

        Twin(Weights start) {
            weight = doubles(start, "linear.weight");
            bias = doubles(start, "linear.bias");
        }

        double step(float[][] input, float[][] targets, Sgd sgd) {
            double loss = 0;
            double[] weightGradient = new double[weight.length];
            double[] biasGradient = new double[CLASSES];
            for (int i = 0; i < EXAMPLES; i++) {
                int label = i % CLASSES;
                double pull = targets[i][label] / EXAMPLES;
                double[] probabilities = probabilities(input[i]);
                loss -= pull * Math.log(probabilities[label]);
                for (int c = 0; c < CLASSES; c++) {
                    double error = pull * (probabilities[c] - (c == label ? 1 : 0));
                    biasGradient[c] += error;
                    for (int d = 0; d < DIMENSION; d++) {
                        weightGradient[c * DIMENSION + d] += error * input[i][d];
                    }
                }
            }
            move(weight, weightGradient, weightVelocity, sgd);
            move(bias, biasGradient, biasVelocity, sgd);
            return loss;
        }

        private double[] probabilities(float[] input) {
            double[] scores = new double[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                scores[c] = bias[c];
                for (int d = 0; d < DIMENSION; d++) {
                    scores[c] += weight[c * DIMENSION + d] * input[d];
                }
                scores[c] = Math.exp(scores[c]);
            }
            double sum = scores[0] + scores[1] + scores[2];
            return new double[]{scores[0] / sum, scores[1] / sum, scores[2] / sum};
        }

        private static void move(double[] values, double[] gradient, double[] velocity, Sgd sgd) {
            for (int i = 0; i < values.length; i++) {
                velocity[i] = sgd.momentum() * velocity[i] + gradient[i] + sgd.weightDecay() * values[i];
                values[i] -= sgd.learningRate() * velocity[i];
            }
        }

        private static double[] doubles(Weights weights, String name) {
            return IntStream.range(0, weights.tensor(name).size())
                    .mapToDouble(weights.tensor(name)::at).toArray();
        }
    }
}
