package io.siloscope.ui.gallery;

/// What a key asks of the gallery.
sealed interface Command {

    /// Confirm the weak label of every selected image.
    record Accept() implements Command {}

    /// Give every selected image the class at this 0-based position.
    record Classify(int classIndex) implements Command {}

    /// Leave every selected image to a second reader.
    record Unsure() implements Command {}

    /// Pass every selected image over.
    record Skip() implements Command {}

    /// Mark every selected image for attention, or take the mark away where all have it.
    record Flag() implements Command {}

    /// Type a remark on the focused image.
    record Comment() implements Command {}

    /// Type the name of a class.
    record Name() implements Command {}

    /// Show what lies nearest to the focused image.
    record Similar() implements Command {}

    /// Type a part of images' names.
    record Find() implements Command {}

    record Undo() implements Command {}

    record Redo() implements Command {}

    /// Move the focus by tiles and rows, and the selection's end with it when `extend`.
    record Move(int columns, int rows, boolean extend) implements Command {}

    /// Move the focus by screens.
    record Page(int screens, boolean extend) implements Command {}

    /// Move the focus to the first or the last image.
    record Edge(boolean last, boolean extend) implements Command {}

    record SelectAll() implements Command {}

    /// Make tiles larger (+1) or smaller (-1).
    record Resize(int by) implements Command {}

    /// Show the focused image large, or put it away.
    record Zoom() implements Command {}

    /// Put away what lies over the gallery, else select the focused image alone.
    record Escape() implements Command {}
}
