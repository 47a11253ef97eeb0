package io.siloscope.dataset;

import java.time.Instant;

/// A class given to an image: a 0-based position in the silo's [LabelSet], by whom, and when.
public record Label(int classIndex, Source source, Instant at) {

    public Label {
        if (classIndex < 0) {
            throw new IllegalArgumentException("A class index is negative: " + classIndex);
        }
    }
}
