package io.siloscope.ui.fx;

/// The user's choice of light, dark, or black on white with strong edges.
public enum Theme {
    SYSTEM, LIGHT, DARK, CONTRAST
}
