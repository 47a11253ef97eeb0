package io.siloscope.ingest.dicom;

import java.util.Optional;

/// What part of the values is shown between black and white (PS3.3, C.11.2.1.2 and C.11.2.1.3).
///
/// @param width over 0; at least 1 where the function is `LINEAR`
/// @param function `LINEAR`, `LINEAR_EXACT` or `SIGMOID`
record Window(double center, double width, String function) {

    /// The first window of a data set that tells one.
    static Optional<Window> of(DataSet set) {
        if (set.decimal(Tag.WINDOW_CENTER).isEmpty() || set.decimal(Tag.WINDOW_WIDTH).isEmpty()) {
            return Optional.empty();
        }
        String function = set.text(Tag.VOI_LUT_FUNCTION);
        double width = set.decimal(Tag.WINDOW_WIDTH).getAsDouble();
        double least = function.equals("LINEAR_EXACT") || function.equals("SIGMOID") ? Double.MIN_NORMAL : 1;
        return width < least ? Optional.empty()
                : Optional.of(new Window(set.decimal(Tag.WINDOW_CENTER).getAsDouble(), width, function));
    }

    /// The lightness of a value: 0 black, 1 white.
    double lightness(double value) {
        return switch (function) {
            case "SIGMOID" -> 1 / (1 + Math.exp(-4 * (value - center) / width));
            case "LINEAR_EXACT" -> Math.clamp((value - center) / width + 0.5, 0, 1);
            default -> linear(value);
        };
    }

    private double linear(double value) {
        double middle = center - 0.5;
        double half = (width - 1) / 2;
        if (value <= middle - half) {
            return 0;
        }
        return value > middle + half ? 1 : (value - middle) / (width - 1) + 0.5;
    }
}
