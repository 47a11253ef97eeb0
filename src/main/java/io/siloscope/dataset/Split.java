package io.siloscope.dataset;

import java.util.Arrays;
import java.util.Locale;

/// The part an image plays: to learn from, to watch training, or to judge the result.
public enum Split {
    TRAIN, VAL, TEST;

    /// The lower-case name used in files and on the command line.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether [#parse] knows the name.
    public static boolean isName(String text) {
        return Arrays.stream(values()).anyMatch(split -> split.label().equals(normal(text)));
    }

    /// The split of that name, in any case.
    ///
    /// @throws IllegalArgumentException for anything but train, val or test
    public static Split parse(String text) {
        for (Split split : values()) {
            if (split.label().equals(normal(text))) {
                return split;
            }
        }
        throw new IllegalArgumentException("A split is train, val or test, not \"" + text + "\"");
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
