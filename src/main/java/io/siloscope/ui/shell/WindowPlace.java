package io.siloscope.ui.shell;

/// Where the window was, and what it showed.
///
/// @param width 0 when it was never closed yet
/// @param silo the folder of the open silo, or empty
/// @param screen the name of its screen
public record WindowPlace(double x, double y, double width, double height, boolean maximized, String silo,
        String screen) {

    public static final WindowPlace NONE = new WindowPlace(0, 0, 0, 0, false, "", Screen.SETUP.name());

    /// True when there is a place to return to.
    public boolean known() {
        return width > 0 && height > 0;
    }
}
