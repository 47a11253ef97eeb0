package io.siloscope.experiment;

/// Which labels training sees.
public enum TrainOn {
    /// People's where there are any, weak ones for all other images: what a silo has.
    WEAK,
    /// People's alone; images without one are left out.
    KNOWN,
    /// The truth of all images: no labelling method reaches it, it only bounds what one could reach.
    TRUE_UPPER_BOUND
}
