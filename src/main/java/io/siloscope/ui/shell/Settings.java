package io.siloscope.ui.shell;

import java.util.List;
import java.util.stream.Stream;

import io.siloscope.ui.fx.Language;
import io.siloscope.ui.fx.Theme;

/// What the desktop remembers between two starts.
///
/// @param scale of all letters: 1 is the usual size
/// @param recent folders of silos, the last opened first
/// @param window where it was
public record Settings(Theme theme, Language language, double scale, List<String> recent,
        WindowPlace window) {

    /// The sizes of letters that can be chosen.
    static final List<Double> SCALES = List.of(0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0);

    private static final int REMEMBERED = 8;

    public static final Settings FIRST = new Settings(Theme.SYSTEM, Language.SYSTEM, 1, List.of(),
            WindowPlace.NONE);

    public Settings {
        recent = List.copyOf(recent);
        scale = Math.clamp(scale, SCALES.getFirst(), SCALES.getLast());
    }

    Settings with(Theme other) {
        return new Settings(other, language, scale, recent, window);
    }

    Settings with(Language other) {
        return new Settings(theme, other, scale, recent, window);
    }

    Settings withScale(double other) {
        return new Settings(theme, language, other, recent, window);
    }

    Settings with(WindowPlace other) {
        return new Settings(theme, language, scale, recent, other);
    }

    /// The folder moves to the front.
    Settings opened(String folder) {
        return withRecent(
                Stream.concat(Stream.of(folder), recent.stream()).distinct().limit(REMEMBERED).toList());
    }

    /// The folder is gone from the list.
    Settings without(String folder) {
        return withRecent(recent.stream().filter(other -> !other.equals(folder)).toList());
    }

    private Settings withRecent(List<String> others) {
        return new Settings(theme, language, scale, others, window);
    }
}
