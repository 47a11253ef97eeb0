package io.siloscope.federate;

/// How good a model is. Accuracies lie in 0 … 1; NaN where nothing was measured.
///
/// @param accuracy right answers over all examples
/// @param balancedAccuracy the mean of each class's own accuracy
/// @param loss mean cross-entropy
public record Scores(double accuracy, double balancedAccuracy, double loss) {

    /// Nothing was measured.
    public static final Scores UNKNOWN = new Scores(Double.NaN, Double.NaN, Double.NaN);
}
