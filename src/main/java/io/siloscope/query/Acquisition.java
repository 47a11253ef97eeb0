package io.siloscope.query;

import io.siloscope.dataset.ClassScores;

/// Scores images by how much their labels are worth asking for: higher = ask sooner. Pure.
public interface Acquisition {

    /// One score for each row, never NaN. Scores that are equal as numbers are equal as bits.
    double[] scores(ClassScores classScores);
}
