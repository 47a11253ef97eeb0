package io.siloscope.ui.fx;

import java.text.MessageFormat;
import java.util.ResourceBundle;

import io.siloscope.chart.Captions;

/// The words of the desktop, in the user's language. Texts that are on screen do not change with it: whoever changes the
/// language makes the screens anew. JavaFX thread only, but for the first use.
public final class Text {

    private static final String NAME = "io.siloscope.ui.text";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static volatile Language language = Language.SYSTEM;
    private static volatile ResourceBundle bundle = bundle(Language.SYSTEM);

    private Text() {}

    /// Speaks another language from now on.
    public static void speak(Language other) {
        language = other;
        Captions.speak(other.locale());
        bundle = bundle(other);
    }

    /// The text of a key, with its placeholders filled in as [MessageFormat] says.
    public static String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(NAME, language.locale(), NO_FALLBACK);
    }
}
