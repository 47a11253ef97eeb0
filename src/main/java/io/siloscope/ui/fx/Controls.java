package io.siloscope.ui.fx;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Controls as every screen makes them: with an id, a name for screen readers, and a key where it has one.
public final class Controls {

    private static final int SHORT = 12;

    private Controls() {}

    /// A button; an underscore in its text marks its key.
    public static Button button(String id, String text, Runnable action, String... styles) {
        var button = new Button(text);
        button.setOnAction(_ -> action.run());
        button.getStyleClass().addAll(styles);
        return named(id, button);
    }

    /// A text field that says what belongs into it.
    public static TextField field(String id, String name, String prompt) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setId(id);
        field.setAccessibleText(name);
        return field;
    }

    /// A whole number between two bounds, to be typed or stepped.
    public static Spinner<Integer> number(String id, String name, int low, int high, int value) {
        var spinner = new Spinner<Integer>(low, high, value);
        spinner.setEditable(true);
        spinner.setId(id);
        spinner.setAccessibleText(name);
        spinner.getEditor().setAccessibleText(name);
        spinner.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                spinner.commitValue();
            }
        });
        return spinner;
    }

    /// A text area takes Tab as a character; here it leads on, as everywhere else.
    public static void tabLeadsOn(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
                area.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    /// A label for the control beside or below it; an underscore marks the key that leads there.
    public static Label labelFor(Node control, String text) {
        var label = new Label(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("field-name");
        return label;
    }

    /// A text that wraps instead of being cut.
    public static Label paragraph(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A name that may be longer than its place, where it is cut: whoever points at it reads the whole.
    public static Label name(String text, String... styles) {
        var label = new Label(text);
        label.setTooltip(new Tooltip(text));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A text in a table: a short one stays whole, a long one wraps.
    public static Label cell(String text, String... styles) {
        Label label = paragraph(text, styles);
        if (text.length() <= SHORT) {
            label.setWrapText(false);
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }

    /// A sentence that comes and goes; it takes no place while it is empty.
    public static Label notice(String id, ObservableValue<String> words, String... styles) {
        Label label = paragraph("", styles);
        label.setId(id);
        words.subscribe(now -> {
            label.setText(now);
            show(label, !now.isEmpty());
        });
        return label;
    }

    /// An empty stretch that pushes its neighbours apart.
    public static Region spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /// Follows a value as long as a node is on screen, and catches up when it comes back. What only this follows can be let go with
    /// the node.
    public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> listener) {
        // Not an expression on the property, which would hold on to its own listener but weakly.
        value.when(node.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(listener);
    }

    /// Whether a node is another one or inside of it.
    public static boolean isWithin(@Nullable Node node, Node other) {
        Node at = node;
        while (at != null && !at.equals(other)) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Hides a node and frees its place, or shows it.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// Gives a control its id and the accessible name that its text implies.
    public static <T extends Labeled> T named(String id, T control) {
        control.setId(id);
        control.textProperty().subscribe(text -> control.setAccessibleText(text.replaceFirst("_", "")));
        return control;
    }
}
