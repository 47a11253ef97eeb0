package io.siloscope.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the desktop, in the user's language.
public final class Text {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.siloscope.ui.text");

    private Text() {}

    /// The text of a key, with its placeholders filled in as [MessageFormat] says.
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(arguments);
    }
}
