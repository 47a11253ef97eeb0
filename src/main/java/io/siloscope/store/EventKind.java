package io.siloscope.store;

import java.util.Locale;

/// What an event of the journal does.
public enum EventKind {
    /// Gives an image a class.
    LABEL,
    /// Takes one label event back.
    UNDO,
    /// Puts an undone label event in force again.
    REDO;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventKind parse(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
