package io.siloscope.dataset;

/// Why a person labelled an image.
public enum Purpose {
    /// To propagate from.
    SEED,
    /// Because its weak label was uncertain.
    REFINE,
    /// To estimate the quality of labels from a random choice.
    AUDIT,
    /// To compare two readers: the answer stands beside the label.
    SECOND_READ,
    /// To compare a reader with himself: the answer stands beside the label.
    REPEAT,
    /// To settle what two readers disagree on.
    ADJUDICATE
}
