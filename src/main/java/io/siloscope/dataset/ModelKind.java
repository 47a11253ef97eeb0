package io.siloscope.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The networks that a federation can train.
public enum ModelKind {
    /// The four-layer network of FAST and LoGo.
    CNN4,
    /// FAST's residual network of four stages.
    FAST_RESNET8,
    /// KAFAL's residual network of three stages.
    KAFAL_RESNET8,
    /// One linear layer on embeddings.
    LINEAR;

    /// The lower-case name used in files and on the command line.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The model of that name, in any case.
    ///
    /// @throws IllegalArgumentException for anything else, listing the names
    public static ModelKind parse(String text) {
        for (ModelKind model : values()) {
            if (model.label().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return model;
            }
        }
        throw new IllegalArgumentException("A model is one of "
                + Arrays.stream(values()).map(ModelKind::label).collect(Collectors.joining(", ")) + ", not \""
                + text
                + "\"");
    }
}
