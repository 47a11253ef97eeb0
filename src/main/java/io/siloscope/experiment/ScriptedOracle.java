package io.siloscope.experiment;

import java.util.Map;

import io.siloscope.dataset.ImageId;

/// A clinician made of ground truth: answers every question at once and always rightly. Thread-safe.
public final class ScriptedOracle {

    private final Map<ImageId, Integer> truth;

    /// @param truth the class index of each image
    public ScriptedOracle(Map<ImageId, Integer> truth) {
        this.truth = Map.copyOf(truth);
    }

    /// The class index of an image.
    ///
    /// @throws IllegalArgumentException when the truth is not known
    public int answer(ImageId image) {
        Integer classIndex = truth.get(image);
        if (classIndex == null) {
            throw new IllegalArgumentException("No true class is known of image " + image.brief());
        }
        return classIndex;
    }
}
