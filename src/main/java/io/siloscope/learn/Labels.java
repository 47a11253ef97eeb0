package io.siloscope.learn;

import io.siloscope.dataset.TrainingSet;

/// Checks of a training set that the engine would answer with a crash or with nonsense.
final class Labels {

    private Labels() {}

    /// @throws IllegalArgumentException when the set is empty, or naming the first unusable label or weight
    static void requireUsable(TrainingSet set, int classes) {
        if (set.size() == 0) {
            throw new IllegalArgumentException("There are no examples");
        }
        for (int i = 0; i < set.size(); i++) {
            int label = set.labels()[i];
            float weight = set.sampleWeights()[i];
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException(
                        "The label of example " + i + " is " + label + ", but there are " + classes
                                + " classes");
            }
            if (!(weight >= 0 && Float.isFinite(weight))) {
                throw new IllegalArgumentException("The weight of example " + i + " is " + weight);
            }
        }
    }
}
