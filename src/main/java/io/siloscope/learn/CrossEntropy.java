package io.siloscope.learn;

import ai.djl.ndarray.NDArray;

/// Weighted cross-entropy, `-1/n · Σᵢ wᵢ · log softmax(logitsᵢ)[yᵢ]`: an example of weight 0.5 pulls half as
/// hard, whatever shares its batch.
final class CrossEntropy {

    private CrossEntropy() {}

    /// The scalar loss.
    ///
    /// @param logits n×classes
    /// @param targets n×classes; row i holds the example's weight at its class and 0 elsewhere
    static NDArray of(NDArray logits, NDArray targets) {
        return logits.logSoftmax(1).mul(targets).sum().div(-logits.getShape().get(0));
    }
}
