package io.siloscope.dataset;

import java.util.Arrays;

/// A frozen snapshot to train or judge on: inputs, a class index each, and a weight each (1 = counts fully).
/// The arrays are not copied; nobody may write to them after construction.
public record TrainingSet(Examples examples, int[] labels, float[] sampleWeights) {

    public TrainingSet {
        if (labels.length != examples.size() || sampleWeights.length != examples.size()) {
            throw new IllegalArgumentException(examples.size() + " examples, " + labels.length + " labels, "
                    + sampleWeights.length + " weights");
        }
    }

    /// A set in which every example weighs 1.
    public static TrainingSet of(Examples examples, int[] labels) {
        float[] ones = new float[labels.length];
        Arrays.fill(ones, 1f);
        return new TrainingSet(examples, labels, ones);
    }

    public int size() {
        return labels.length;
    }
}
