package io.siloscope.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.siloscope.ui.fx.Language;
import io.siloscope.ui.fx.Theme;
import io.siloscope.ui.gallery.KeyMap;

/// What the desktop remembers between two starts.
///
/// @param scale of all letters: 1 is the usual size
/// @param recent folders of silos, the last opened first
/// @param window where it was
/// @param keys that are not the usual ones, by what they do
public record Settings(Theme theme, Language language, double scale, List<String> recent,
        WindowPlace window, Map<String, String> keys) {

    /// The sizes of letters that can be chosen.
    static final List<Double> SCALES = List.of(0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0);

    private static final int REMEMBERED = 8;

    public static final Settings FIRST = new Settings(Theme.SYSTEM, Language.SYSTEM, 1, List.of(),
            WindowPlace.NONE, Map.of());

    public Settings {
        recent = List.copyOf(recent);
        keys = Map.copyOf(keys);
        scale = Math.clamp(scale, SCALES.getFirst(), SCALES.getLast());
    }

    Settings with(Theme other) {
        return new Settings(other, language, scale, recent, window, keys);
    }

    Settings with(Language other) {
        return new Settings(theme, other, scale, recent, window, keys);
    }

    Settings withScale(double other) {
        return new Settings(theme, language, other, recent, window, keys);
    }

    Settings with(WindowPlace other) {
        return new Settings(theme, language, scale, recent, other, keys);
    }

    Settings with(KeyMap other) {
        return new Settings(theme, language, scale, recent, window, other.names());
    }

    /// The keys of the gallery.
    KeyMap keyMap() {
        return KeyMap.of(keys);
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
        return new Settings(theme, language, scale, others, window, keys);
    }
}
