package io.siloscope.store;

import java.util.OptionalInt;

/// Which images of the ranked queue are wanted.
///
/// @param weakClass their weak label, where only one class is wanted
/// @param state what people have said of them
public record RankedFilter(OptionalInt weakClass, State state) {

    /// What people have said of an image.
    public enum State {
        /// Anything or nothing.
        ANY,
        /// It has no label.
        OPEN,
        /// It has a label.
        LABELLED,
        /// The last reader was unsure.
        UNSURE,
        /// It needs attention.
        FLAGGED
    }

    /// @param dense whether many of the images have been answered, so that a page of them is soon found in order of rank
    String condition(boolean dense) {
        String byClass = weakClass.isPresent() ? " AND s.class = " + weakClass.getAsInt() : "";
        return byClass + switch (state) {
            case ANY -> "";
            case OPEN -> " AND NOT EXISTS (SELECT 1 FROM current_label c WHERE c.image = s.image)";
            case LABELLED -> dense
                    ? " AND EXISTS (SELECT 1 FROM current_label c WHERE c.image = s.image)"
                    : " AND s.image IN (SELECT image FROM current_label)";
            case UNSURE -> " AND s.image IN (SELECT image FROM standing WHERE kind = 'unsure')";
            case FLAGGED -> " AND s.image IN (SELECT image FROM flagged)";
        };
    }
}
