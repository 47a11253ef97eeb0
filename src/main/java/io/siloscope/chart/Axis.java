package io.siloscope.chart;

/// An axis of a figure: what it says beside it, and how its numbers are written.
public record Axis(String label, Unit unit) {

    /// How numbers are written along an axis.
    public enum Unit {
        /// Integers from the data's own range.
        WHOLE,
        /// Numbers of any size, zero included in the range.
        NUMBER,
        /// Fractions from 0 to 1, written as percentages over the whole of that range.
        PERCENT
    }
}
