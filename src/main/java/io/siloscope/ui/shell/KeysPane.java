package io.siloscope.ui.shell;

import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Form;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.gallery.Action;
import io.siloscope.ui.gallery.KeyMap;
import org.jspecify.annotations.Nullable;

/// The keys of the gallery, to be chosen: a button takes the next key that is pressed.
final class KeysPane extends VBox {

    private final ShellModel model;
    /// The key that was pressed for an action and is still down.
    private @Nullable KeyCode taken;
    private final StringProperty note = new SimpleStringProperty("");

    KeysPane(ShellModel model) {
        super(8);
        this.model = model;
        var form = new Form();
        for (Action action : Action.values()) {
            form.row(action.title(), button(action));
        }
        var usual = Controls.button(Ids.KEYS_USUAL, Text.of("settings.keys-usual"), () -> {
            model.choose(KeyMap.USUAL);
            note.set("");
        });
        getChildren().addAll(Controls.paragraph(Text.of("settings.keys-why"), "muted"), form,
                Controls.notice(Ids.KEY_NOTE, note, "muted"), usual);
    }

    private ToggleButton button(Action action) {
        var button = new ToggleButton();
        button.setId(Ids.KEY + "-" + action.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(120);
        Runnable show = () -> {
            String name = model.settings().get().keyMap().name(action);
            button.setText(button.isSelected() ? Text.of("settings.key-press") : name);
            button.setAccessibleText(Text.of("settings.key-of", action.title(), name));
        };
        Controls.follow(button, model.settings(), _ -> show.run());
        button.selectedProperty().subscribe(_ -> show.run());
        button.focusedProperty().subscribe(focused -> {
            if (!focused) {
                button.setSelected(false);
            }
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (button.isSelected() && event.getCode() != KeyCode.TAB) {
                event.consume();
                taken = event.getCode();
                take(action, event.getCode());
                button.setSelected(false);
            }
        });
        // The key that was taken is let go here, and must not press the button.
        button.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == taken) {
                taken = null;
                event.consume();
                button.disarm();
            }
        });
        return button;
    }

    private void take(Action action, KeyCode key) {
        if (key == KeyCode.ESCAPE) {
            note.set("");
        } else if (KeyMap.free(key)) {
            model.choose(model.settings().get().keyMap().with(action, key));
            note.set(Text.of("settings.key-taken", action.title(), key.getName()));
        } else {
            note.set(Text.of("settings.key-reserved", key.getName()));
        }
    }
}
