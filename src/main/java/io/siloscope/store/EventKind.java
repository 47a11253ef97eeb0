package io.siloscope.store;

import java.util.Locale;

/// What an event of the journal does.
public enum EventKind {
    /// Gives an image a class.
    LABEL,
    /// Confirms the class that was suggested.
    ACCEPT,
    /// Leaves the class to somebody else.
    UNSURE,
    /// Passes the image over.
    SKIP,
    /// Marks the image for attention.
    FLAG,
    /// Takes the mark away.
    UNFLAG,
    /// Adds a remark.
    COMMENT,
    /// Takes one event back.
    UNDO,
    /// Puts an undone event in force again.
    REDO;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventKind parse(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
