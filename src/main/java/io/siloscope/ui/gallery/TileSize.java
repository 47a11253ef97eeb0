package io.siloscope.ui.gallery;

import java.util.List;

import io.siloscope.ui.fx.Themes;

/// The sizes that tiles can have: the side of their image in pixels.
final class TileSize {

    static final int USUAL = 128;
    private static final List<Integer> STEPS = List.of(64, 96, 128, 160, 192, 256);

    private static final double GROWTH = 0.4;

    private TileSize() {}

    /// The size `by` steps from `size`, held within what there is.
    static int next(int size, int by) {
        return STEPS.get(Math.clamp(STEPS.indexOf(size) + by, 0, STEPS.size() - 1));
    }

    /// The size that a text names; the usual one for any other text.
    static int of(String text) {
        return STEPS.stream().filter(step -> String.valueOf(step).equals(text)).findFirst().orElse(USUAL);
    }

    /// The side on screen: pictures grow too, but slower than the letters below them, so that some stay beside each other.
    ///
    /// @param letters their height in pixels
    static int shown(int size, double letters) {
        return (int) Math.round(size * (1 + GROWTH * (letters / Themes.LETTERS - 1)));
    }

    /// The side to decode at: two sizes serve all tiles, so that a change of size rarely reads files again.
    static int decoded(int size) {
        return size <= USUAL ? USUAL : STEPS.getLast();
    }
}
