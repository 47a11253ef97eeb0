package io.siloscope.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a folder of images says what its images are.
public enum Layout {
    /// Finds out: `labels.csv` in the folder → [#CSV]; sub-folders → [#CLASS_FOLDERS]; else [#FLAT].
    AUTO,
    /// Images of unknown class, at any depth.
    FLAT,
    /// A folder a class, perhaps below `train/`, `val/` and `test/`. Images outside them have no class.
    CLASS_FOLDERS,
    /// A table with the columns `image` and `class`, and perhaps `split` and `group`.
    CSV;

    /// The lower-case name used on the command line.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The layout of that name, in any case.
    ///
    /// @throws IllegalArgumentException for anything else, listing the names
    public static Layout parse(String text) {
        for (Layout layout : values()) {
            if (layout.label().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return layout;
            }
        }
        String names = Arrays.stream(values()).map(Layout::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("A layout is one of " + names + ", not \"" + text + "\"");
    }
}
