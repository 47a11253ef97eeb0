package io.siloscope.workbench;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;

/// The recipes that a run starts from when its host does not say otherwise.
public final class Recipes {

    private static final int SIDE = 32;

    private Recipes() {}

    /// CNN-4 on 32×32 RGB: 2 local epochs, batch 32, learning rate 0.01, momentum 0.9.
    public static Recipe cnn4(int classes) {
        return images(ModelKind.CNN4, classes);
    }

    /// The same local work on the same images for another network.
    public static Recipe images(ModelKind model, int classes) {
        return standard(model, classes, Input.Image.rgb(SIDE));
    }

    /// A linear probe on the vectors of one encoder, with the same local work.
    public static Recipe linear(int classes, String encoder, int dimension) {
        return standard(ModelKind.LINEAR, classes, new Input.Embedding(encoder, dimension));
    }

    private static Recipe standard(ModelKind model, int classes, Input input) {
        return Recipe.of(model, classes, input, new Effort.Epochs(2), 32, new Sgd(0.01, 0.9, 0),
                new Schedule.Constant(), Augmentation.NONE);
    }
}
