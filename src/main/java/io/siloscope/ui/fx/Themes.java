package io.siloscope.ui.fx;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.paint.Color;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.siloscope.chart.Look;

/// Light and dark for the whole program, after the user's choice or the system's. JavaFX thread only.
public final class Themes {

    /// The usual height of letters in pixels.
    public static final double LETTERS = 14;

    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.LIGHT);
    private final ReadOnlyBooleanWrapper contrast = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper letters = new ReadOnlyDoubleWrapper(LETTERS);
    private Theme chosen = Theme.SYSTEM;

    public Themes() {
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    /// Changes the theme at once.
    public void choose(Theme theme) {
        chosen = theme;
        apply();
    }

    public Theme chosen() {
        return chosen;
    }

    /// The look that charts and other drawings are to have now.
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// Whether edges and texts are to be as strong as can be.
    public ReadOnlyBooleanProperty contrast() {
        return contrast.getReadOnlyProperty();
    }

    /// Makes all letters larger or smaller.
    public void scale(double scale) {
        letters.set(LETTERS * scale);
    }

    /// How high letters are now, in pixels.
    public ReadOnlyDoubleProperty letters() {
        return letters.getReadOnlyProperty();
    }

    /// Draws now and at each change of the look, as long as the node is on screen.
    public void draw(Node node, Consumer<Look> drawing) {
        Controls.follow(node, look, drawing);
    }

    /// A style sheet that lies beside a class.
    public static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }

    /// A colour of a look for JavaFX.
    public static Color color(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private void apply() {
        boolean dark = switch (chosen) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT, CONTRAST -> false;
            case DARK -> true;
        };
        Application.setUserAgentStylesheet(
                (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        look.set(dark ? Look.DARK : Look.LIGHT);
        contrast.set(chosen == Theme.CONTRAST);
    }
}
