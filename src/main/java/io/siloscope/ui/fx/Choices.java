package io.siloscope.ui.fx;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;

/// Boxes to choose one of a few values in.
public final class Choices {

    private Choices() {}

    /// A box with one value chosen.
    ///
    /// @param name for screen readers
    /// @param value the first one chosen
    /// @param title what a value is called
    public static <T> ChoiceBox<T> of(String id, String name, List<T> values, T value,
            Function<T, String> title) {
        var choice = new ChoiceBox<T>();
        choice.setId(id);
        choice.setAccessibleText(name);
        choice.setConverter(new Titles<>(title));
        choice.getItems().setAll(values);
        choice.setValue(value);
        // A narrow box cuts what it says.
        var whole = new Tooltip();
        whole.textProperty().bind(choice.valueProperty().map(title));
        choice.setTooltip(whole);
        return choice;
    }
}
