package io.siloscope.learn;

import io.siloscope.dataset.Recipe;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;

/// The weights that a run starts from.
public final class InitialWeights {

    private InitialWeights() {}

    /// PyTorch's default initialisation, drawn from `seed`: weights and convolution biases uniform within
    /// `1/√fan_in`, the linear bias 0, batch normalisation 1 and 0.
    public static Weights draw(Recipe recipe, Seed seed) {
        return Network.of(recipe).initial(seed);
    }
}
