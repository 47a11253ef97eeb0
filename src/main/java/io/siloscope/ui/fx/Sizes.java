package io.siloscope.ui.fx;

/// Amounts of data for people.
public final class Sizes {

    private static final long KILO = 1000;

    private Sizes() {}

    /// A number of bytes in the unit that tells enough.
    public static String of(long bytes) {
        if (bytes < 10 * KILO) {
            return Text.of("size.bytes", bytes);
        }
        return bytes < KILO * KILO ? Text.of("size.kilobytes", bytes / (double) KILO)
                : Text.of("size.megabytes", bytes / (double) (KILO * KILO));
    }
}
