package io.siloscope.learn;

import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Weights;

/// Applies a trained network: running statistics, no augmentation, no gradients. Holds no native memory
/// between calls. Immutable and safe to share between threads.
///
/// Progress counts examples; a cancel is seen between batches.
public final class Predictor {

    private static final int BATCH = 64;

    private final Recipe recipe;
    private final Network network;
    private final Weights weights;

    /// @throws IllegalArgumentException naming the tensor that does not fit the recipe's network
    public Predictor(Recipe recipe, Weights weights) {
        this.recipe = recipe;
        this.network = Network.of(recipe);
        this.weights = weights;
        network.requireFits(weights);
    }

    /// Class probabilities, one row an example; each row sums to 1.
    public FloatMatrix probabilities(Examples examples, Progress progress, Cancel cancel) {
        float[] values = logProbabilities(examples, progress, cancel);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(values[i]);
        }
        return FloatMatrix.of(values, examples.size(), recipe.classes());
    }

    /// Compares predictions with the set's labels. Sample weights play no part.
    public Evaluation evaluate(TrainingSet set, Progress progress, Cancel cancel) {
        Labels.requireUsable(set, recipe.classes());
        float[] values = logProbabilities(set.examples(), progress, cancel);
        return Evaluation.of(FloatMatrix.of(values, set.size(), recipe.classes()), set.labels());
    }

    private float[] logProbabilities(Examples examples, Progress progress, Cancel cancel) {
        Feed feed = Feed.plain(recipe, examples);
        return Torch.lend(manager -> logProbabilities(feed, examples.size(), progress, cancel, manager));
    }

    private float[] logProbabilities(
            Feed feed, int examples, Progress progress, Cancel cancel, NDManager manager) {
        float[] values = new float[Math.multiplyExact(examples, recipe.classes())];
        var state = new State(network, weights, manager);
        try (var batch = new Batch(feed, recipe.classes(), Math.min(BATCH, examples))) {
            for (int from = 0; from < examples; from += BATCH) {
                cancel.check();
                int to = Math.min(from + BATCH, examples);
                batch.fill(IntStream.range(from, to).toArray());
                try (NDScope _ = new NDScope()) {
                    NDArray rows = network.logits(batch.inputs(manager), state, false).logSoftmax(1);
                    float[] some = rows.toFloatArray();
                    System.arraycopy(some, 0, values, from * recipe.classes(), some.length);
                }
                progress.at(to, examples);
            }
        }
        return values;
    }
}
