package io.siloscope.learn;

import java.nio.FloatBuffer;
import java.util.function.Supplier;

import ai.djl.ndarray.types.Shape;
import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.Recipe;
import io.siloscope.math.Seed;

/// Turns stored examples into the floats that a network reads. Used by one thread at a time.
sealed interface Feed permits ImageFeed, VectorFeed {

    /// A feed for evaluation: every example as it is.
    ///
    /// @throws IllegalArgumentException when the examples are not what the recipe's network is fed
    static Feed plain(Recipe recipe, Examples examples) {
        return of(recipe, examples, () -> View.PLAIN);
    }

    /// A feed for training: every image under a fresh random view.
    ///
    /// @throws IllegalArgumentException when the examples are not what the recipe's network is fed
    static Feed augmented(Recipe recipe, Examples examples, Seed seed) {
        if (recipe.augmentation().equals(Augmentation.NONE)) {
            return plain(recipe, examples);
        }
        var random = seed.generator();
        return of(recipe, examples, () -> View.draw(recipe.augmentation(), random));
    }

    /// Floats an example.
    int floats();

    /// The shape of a batch of `rows` examples.
    Shape shape(int rows);

    /// Writes one example at the buffer's position and moves it on.
    void write(int example, FloatBuffer target);

    private static Feed of(Recipe recipe, Examples examples, Supplier<View> views) {
        if (examples instanceof Examples.Images images && recipe.input() instanceof Input.Image input
                && images.channels() == input.channels() && images.height() == input.height()
                && images.width() == input.width()) {
            return new ImageFeed(images, input, views);
        }
        if (examples instanceof Examples.Vectors vectors && recipe.input() instanceof Input.Embedding input
                && vectors.rows().columns() == input.dimension()) {
            return new VectorFeed(vectors.rows());
        }
        throw new IllegalArgumentException(
                "The examples are " + describe(examples) + ", but the recipe's input is " + recipe.input());
    }

    private static String describe(Examples examples) {
        return switch (examples) {
            case Examples.Images i -> "images of " + i.channels() + "×" + i.height() + "×" + i.width();
            case Examples.Vectors v -> "vectors of dimension " + v.rows().columns();
        };
    }
}
