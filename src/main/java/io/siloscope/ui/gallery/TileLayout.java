package io.siloscope.ui.gallery;

/// How many tiles fit on the screen, by which the focus moves. Pure.
///
/// @param columns 1 or more
/// @param rows 1 or more
record TileLayout(int columns, int rows) {

    /// Where a move leads: up and down stay in their column; at the first and the last row they stay where they are.
    ///
    /// @param focus where it starts
    /// @param size how many tiles there are
    int moved(int focus, int size, int x, int y) {
        if (y == 0) {
            return focus + x;
        }
        int target = focus + y * columns;
        int lastRow = (size - 1) / columns;
        if (target < 0) {
            return focus % columns;
        }
        return target < size ? target : Math.min(size - 1, lastRow * columns + focus % columns);
    }
}
