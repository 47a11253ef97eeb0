package io.siloscope.ui.gallery;

import java.util.Optional;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the gallery. Pure.
final class Keys {

    private static final int DIGITS = 10;

    private Keys() {}

    /// What a pressed key asks for; nothing for keys that are not the gallery's.
    ///
    /// @param chosen the keys that people may choose
    static Optional<Command> command(KeyEvent event, KeyMap chosen) {
        if (event.isAltDown() || (event.isMetaDown() && !event.isShortcutDown())) {
            return Optional.empty();
        }
        return event.isShortcutDown() ? withShortcut(event) : plain(event, chosen);
    }

    /// The key that gives the class at a 0-based position, as people write it; nothing from the 21st on.
    static Optional<String> name(int classIndex) {
        if (classIndex >= 2 * DIGITS) {
            return Optional.empty();
        }
        String digit = String.valueOf((classIndex + 1) % DIGITS);
        return Optional.of(classIndex < DIGITS ? digit : "⇧" + digit);
    }

    private static Optional<Command> withShortcut(KeyEvent event) {
        return Optional.ofNullable(switch (event.getCode()) {
            case Z -> event.isShiftDown() ? new Command.Redo() : new Command.Undo();
            case Y -> new Command.Redo();
            case A -> new Command.SelectAll();
            case F -> new Command.Find();
            default -> null;
        });
    }

    private static Optional<Command> plain(KeyEvent event, KeyMap chosen) {
        boolean shift = event.isShiftDown();
        KeyCode code = event.getCode();
        if (code.isDigitKey()) {
            int digit = code.getName().charAt(code.getName().length() - 1) - '0';
            int position = (digit + DIGITS - 1) % DIGITS;
            return Optional.of(new Command.Classify(shift ? position + DIGITS : position));
        }
        Optional<Command> action = chosen.of(code).map(Action::command);
        return action.isPresent() ? action : Optional.ofNullable(switch (code) {
            case ENTER -> new Command.Accept();
            case SLASH, DIVIDE -> shift ? new Command.Unsure() : new Command.Name();
            case BACK_SPACE -> new Command.Undo();
            case LEFT, KP_LEFT -> new Command.Move(-1, 0, shift);
            case RIGHT, KP_RIGHT -> new Command.Move(1, 0, shift);
            case UP, KP_UP -> new Command.Move(0, -1, shift);
            case DOWN, KP_DOWN -> new Command.Move(0, 1, shift);
            case PAGE_UP -> new Command.Page(-1, shift);
            case PAGE_DOWN -> new Command.Page(1, shift);
            case HOME -> new Command.Edge(false, shift);
            case END -> new Command.Edge(true, shift);
            case PLUS, ADD, EQUALS -> new Command.Resize(1);
            case MINUS, SUBTRACT -> new Command.Resize(-1);
            case ESCAPE -> new Command.Escape();
            default -> null;
        });
    }
}
