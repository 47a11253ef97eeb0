package io.siloscope.workbench;

import java.util.List;

/// What a run's model says of this silo's images.
///
/// @param basis what the confusion matrix is counted on
/// @param confusion the model's answers against the known classes
/// @param labelled the images with a label by a person
/// @param doubts those of them on which the model disagrees, the surest first
public record ModelReview(Basis basis, Confusion confusion, int labelled, List<Doubt> doubts) {

    /// What a model is judged on: the most telling that there is.
    public enum Basis {
        /// Test images, whose classes the import named.
        TEST,
        /// Validation images, whose classes the import named.
        VALIDATION,
        /// Training images with a label by a person: the model may have trained on them.
        LABELLED
    }

    public ModelReview {
        doubts = List.copyOf(doubts);
    }
}
