package io.siloscope.weak;

/// What uncertainty is computed from (METHODS §5.2, rows 7 and 8).
public sealed interface ScoreSpace {

    /// Prototype similarities as they are: the published code.
    record Similarities() implements ScoreSpace {}

    /// Their softmax (FAST, Eq. 8); the paper has temperature 1.
    record Softmax(double temperature) implements ScoreSpace {
        public Softmax {
            if (!(temperature > 0) || Double.isInfinite(temperature)) {
                throw new IllegalArgumentException("A temperature is above 0, not " + temperature);
            }
        }
    }

    /// The shares of the k-NN vote over all classes: the older code.
    record Votes() implements ScoreSpace {}
}
