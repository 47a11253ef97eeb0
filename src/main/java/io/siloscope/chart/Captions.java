package io.siloscope.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the figures. Thread-safe.
public final class Captions {

    private static final String NAME = "io.siloscope.chart.captions";
    private static volatile ResourceBundle bundle = bundle(Locale.ROOT);

    private Captions() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(arguments);
    }

    /// Draws figures with words of another language from now on; English until then.
    public static void speak(Locale locale) {
        bundle = bundle(locale);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(NAME, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
