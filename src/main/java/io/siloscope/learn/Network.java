package io.siloscope.learn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.Recipe;
import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// A classifier as a pure function of its state: features of an input, then one linear layer.
sealed interface Network permits Cnn4, FastResNet8, KafalResNet8, LinearProbe {

    static Network of(Recipe recipe) {
        return switch (recipe.input()) {
            case Input.Image image -> switch (recipe.model()) {
                case CNN4 -> new Cnn4(image.channels(), image.height(), image.width(), recipe.classes());
                case FAST_RESNET8 -> new FastResNet8(image.channels(), recipe.classes());
                case KAFAL_RESNET8 -> new KafalResNet8(image.channels(), recipe.classes());
                case LINEAR -> throw mismatch(recipe);
            };
            case Input.Embedding embedding -> switch (recipe.model()) {
                case LINEAR -> new LinearProbe(embedding.dimension(), recipe.classes());
                case CNN4, FAST_RESNET8, KAFAL_RESNET8 -> throw mismatch(recipe);
            };
        };
    }

    /// The tensors of the state, in the order of PyTorch's state dictionary.
    List<Slot> slots();

    /// What the linear layer sees: N rows.
    ///
    /// @param training batch normalisation uses the batch's statistics and updates the running ones
    NDArray features(NDArray input, State state, boolean training);

    /// One row of unnormalised class scores an example.
    default NDArray logits(NDArray input, State state, boolean training) {
        return Linear.linear(
                features(input, state, training), state.get("linear.weight"), state.get("linear.bias"))
                .singletonOrThrow();
    }

    default Weights initial(Seed seed) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        slots().forEach(slot -> tensors.put(slot.name(), slot.initial(seed)));
        return Weights.of(tensors);
    }

    /// Throws unless `weights` holds exactly this network's tensors.
    ///
    /// @throws IllegalArgumentException naming the first tensor that is missing, surplus or of another shape
    default void requireFits(Weights weights) {
        for (Slot slot : slots()) {
            int[] shape = weights.tensor(slot.name()).shape();
            if (!Arrays.equals(shape, slot.shape())) {
                throw new IllegalArgumentException("Tensor " + slot.name() + " is " + Arrays.toString(shape)
                        + ", but the network needs " + Arrays.toString(slot.shape()));
            }
        }
        List<String> known = slots().stream().map(Slot::name).toList();
        for (String name : weights.names()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("The network has no tensor named " + name);
            }
        }
    }

    private static IllegalArgumentException mismatch(Recipe recipe) {
        return new IllegalArgumentException(
                "The model " + recipe.model().label() + " cannot be fed with " + recipe.input());
    }
}
