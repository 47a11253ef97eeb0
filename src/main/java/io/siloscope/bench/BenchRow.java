package io.siloscope.bench;

/// One line of a table of measurements.
///
/// @param what the work, for example `label`
/// @param size what it was done on, in words
/// @param time how long one run took
/// @param perSecond units a second at the median
/// @param unit what `perSecond` counts, for example `images`
public record BenchRow(String what, String size, Measure time, double perSecond, String unit) {

    /// One line.
    ///
    /// @param units what one run has done
    public static BenchRow of(String what, String size, Measure time, long units, String unit) {
        return new BenchRow(what, size, time, time.perSecond(units), unit);
    }
}
