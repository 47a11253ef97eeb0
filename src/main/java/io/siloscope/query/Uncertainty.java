package io.siloscope.query;

import java.util.Arrays;
import java.util.Locale;

/// The published uncertainty scores by the names of the command line.
public enum Uncertainty {
    NORM, ENTROPY, LEAST_CONFIDENCE, SMALLEST_MARGIN, LARGEST_MARGIN;

    public Acquisition acquisition() {
        return switch (this) {
            case NORM -> new Norm();
            case ENTROPY -> new Entropy();
            case LEAST_CONFIDENCE -> new LeastConfidence();
            case SMALLEST_MARGIN -> new SmallestMargin();
            case LARGEST_MARGIN -> new LargestMargin();
        };
    }

    /// The name on the command line, for example `least-confidence`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The score of that name.
    ///
    /// @throws IllegalArgumentException listing the names that there are
    public static Uncertainty parse(String text) {
        for (Uncertainty uncertainty : values()) {
            if (uncertainty.label().equals(text)) {
                return uncertainty;
            }
        }
        throw new IllegalArgumentException("No uncertainty score is named \"" + text + "\"; there are "
                + Arrays.stream(values()).map(Uncertainty::label).toList());
    }
}
