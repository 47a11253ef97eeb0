package io.siloscope.ui.fx;

import java.util.Locale;

/// The user's choice of language. Every text is there in each of them.
public enum Language {
    SYSTEM(Locale.getDefault()), ENGLISH(Locale.ENGLISH), GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
