package io.siloscope.ui.shell;

import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the window where it was, as long as some of that place is still on a screen.
public final class WindowPlaces {

    private WindowPlaces() {}

    /// Where a window is now.
    public static WindowPlace of(Stage stage) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                stage.isMaximized(), "",
                "");
    }

    /// Moves a window that is not shown yet.
    public static void restore(Stage stage, WindowPlace place) {
        if (place.known()
                && !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                        .isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximized());
        }
    }
}
