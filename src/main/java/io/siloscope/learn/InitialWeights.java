package io.siloscope.learn;

import io.siloscope.dataset.Recipe;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;

/// The weights that a run starts from.
public final class InitialWeights {

    private InitialWeights() {}

    /// The network's published initialisation, drawn from `seed`. CNN-4 and the linear probe: PyTorch's default with the
    /// linear bias 0; FAST's residual network: PyTorch's default; KAFAL's: normal convolutions.
    public static Weights draw(Recipe recipe, Seed seed) {
        return Network.of(recipe).initial(seed);
    }
}
