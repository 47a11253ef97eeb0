package io.siloscope.chart;

/// The colours of a light and of a dark figure, as `0xRRGGBB`. The series colours keep 3:1 against their background
/// and stay apart for the common kinds of colour blindness; after the tenth they start over.
public enum Look {
    LIGHT(0xFFFFFF, 0x24292F, 0x57606A, 0xD0D7DE), DARK(0x0D1117, 0xE6EDF3, 0x9DA7B3, 0x30363D);

    private final int background;
    private final int ink;
    private final int muted;
    private final int grid;

    Look(int background, int ink, int muted, int grid) {
        this.background = background;
        this.ink = ink;
        this.muted = muted;
        this.grid = grid;
    }

    public int background() {
        return background;
    }

    /// Titles and legends.
    public int ink() {
        return ink;
    }

    /// Axis labels and numbers.
    public int muted() {
        return muted;
    }

    public int grid() {
        return grid;
    }

    /// The colour of the series, or class, with this position.
    public int series(int index) {
        int[] colours = switch (this) {
            case LIGHT -> Hues.LIGHT;
            case DARK -> Hues.DARK;
        };
        return colours[Math.floorMod(index, colours.length)];
    }

    private static final class Hues {

        private static final int[] LIGHT = {0x0969DA, 0xBC4C00, 0x1A7F37, 0x8250DF, 0xBF3989, 0x9A6700,
            0x0E7C86,
            0x6E7781, 0xCF222E, 0x4C5B00};
        private static final int[] DARK = {0x58A6FF, 0xF0883E, 0x3FB950, 0xBC8CFF, 0xF778BA, 0xD29922,
            0x39C5CF,
            0x9DA7B3, 0xFF7B72, 0xB5C94C};
    }
}
