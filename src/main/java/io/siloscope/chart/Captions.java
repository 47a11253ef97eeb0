package io.siloscope.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the figures, in the user's language.
final class Captions {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.siloscope.chart.captions");

    private Captions() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(arguments);
    }
}
