package io.siloscope.dataset;

import java.util.Locale;

/// The part an image plays: to learn from, to watch training, or to judge the result.
public enum Split {
    TRAIN, VAL, TEST;

    /// The lower-case name used in files and on the command line.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The split of that name, in any case.
    ///
    /// @throws IllegalArgumentException for anything but train, val or test
    public static Split parse(String text) {
        for (Split split : values()) {
            if (split.label().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return split;
            }
        }
        throw new IllegalArgumentException("A split is train, val or test, not \"" + text + "\"");
    }
}
