package io.siloscope.ui.fx;

/// The user's choice of light or dark.
public enum Theme {
    SYSTEM, LIGHT, DARK
}
