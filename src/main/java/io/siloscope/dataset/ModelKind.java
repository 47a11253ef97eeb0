package io.siloscope.dataset;

import java.util.Locale;

/// The networks that a federation can train.
public enum ModelKind {
    CNN4, LINEAR;

    /// The lower-case name used in files and on the command line.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
