package io.siloscope.dataset;

/// What people have said of an image beside its class.
///
/// @param unsure its last reader left it to somebody else
/// @param skipped its last reader passed it over
/// @param flagged it needs attention
/// @param commented there are remarks on it
public record Marks(boolean unsure, boolean skipped, boolean flagged, boolean commented) {

    public static final Marks NONE = new Marks(false, false, false, false);

    /// True when nobody needs to look at it again now: it was answered in one way or another.
    public boolean passed() {
        return unsure || skipped;
    }
}
