package io.siloscope.query;

import io.siloscope.dataset.ClassScores;

/// What a selection may look at, one row an unlabelled image. The array is not copied.
///
/// @param classScores how strongly each image is drawn to each class
/// @param uncertainty higher = ask sooner
public record Candidates(ClassScores classScores, double[] uncertainty) {

    public Candidates {
        if (uncertainty.length != classScores.rows()) {
            throw new IllegalArgumentException(
                    uncertainty.length + " uncertainties for " + classScores.rows() + " images");
        }
    }

    /// The rows under one acquisition.
    public static Candidates of(ClassScores classScores, Acquisition acquisition) {
        return new Candidates(classScores, acquisition.scores(classScores));
    }

    public int size() {
        return uncertainty.length;
    }

    void requireAtLeast(int count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException("Cannot ask for " + count + " of " + size() + " images");
        }
    }
}
