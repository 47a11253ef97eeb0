package io.siloscope.ui.shell;

import java.util.List;
import java.util.stream.Stream;

import io.siloscope.ui.fx.Theme;

/// What the desktop remembers between two starts.
///
/// @param recent folders of silos, the last opened first
public record Settings(Theme theme, List<String> recent) {

    private static final int REMEMBERED = 8;

    public static final Settings FIRST = new Settings(Theme.SYSTEM, List.of());

    public Settings {
        recent = List.copyOf(recent);
    }

    Settings with(Theme other) {
        return new Settings(other, recent);
    }

    /// The folder moves to the front.
    Settings opened(String folder) {
        return new Settings(theme, Stream.concat(Stream.of(folder), recent.stream())
                .distinct().limit(REMEMBERED).toList());
    }

    /// The folder is gone from the list.
    Settings without(String folder) {
        return new Settings(theme, recent.stream().filter(other -> !other.equals(folder)).toList());
    }
}
