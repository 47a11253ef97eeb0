package io.siloscope.dataset;

/// Why a person labelled an image: propagation starts from seeds, label quality is estimated from audits.
public enum Purpose {
    SEED, REFINE, AUDIT, SECOND_READ, ADJUDICATE
}
