package io.siloscope.store;

/// What came of taking images in.
///
/// @param images contents that are new to the silo
/// @param moved places whose image plays the part of its group, and not the one that was named
/// @param forgotten images left out, because they were forgotten before
public record Added(int images, int moved, int forgotten) {

    public static final Added NONE = new Added(0, 0, 0);

    public Added plus(Added other) {
        return new Added(images + other.images, moved + other.moved, forgotten + other.forgotten);
    }
}
