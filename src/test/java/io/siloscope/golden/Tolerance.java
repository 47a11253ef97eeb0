package io.siloscope.golden;

/// How far a result may lie from its reference, as a manifest writes it.
///
/// @param f64 the limit for double arithmetic
/// @param f32 the limit for float arithmetic
/// @param unordered true when both sides are compared as sets
record Tolerance(Limit f64, Limit f32, boolean unordered) {

    /// A rule for one element.
    sealed interface Limit {

        /// Equal values; NaN equals NaN.
        record Exact() implements Limit {}

        /// No more than the reference.
        record Above() implements Limit {}

        /// `|x - reference| ≤ absolute + relative · |reference|`.
        record Near(double absolute, double relative) implements Limit {}

        default boolean accepts(double actual, double expected) {
            return switch (this) {
                case Exact _ -> Double.compare(actual + 0.0, expected + 0.0) == 0;
                case Above _ -> actual <= expected;
                case Near(double absolute, double relative) -> Math.abs(actual - expected) <= absolute
                        + relative * Math.abs(expected);
            };
        }
    }

    /// @throws IllegalArgumentException for a kind that no manifest has had so far
    static Tolerance of(GoldenNode node) {
        String kind = node.at("kind").text();
        return switch (kind) {
            case "exact", "exact_bits_nan_equal" -> both(new Limit.Exact(), false);
            case "exact_set" -> both(new Limit.Exact(), true);
            case "upper_bound" -> both(new Limit.Above(), false);
            case "abs_rel" -> new Tolerance(near(node.at("f64")), near(node.at("f32")), false);
            default -> throw new IllegalArgumentException(node.path() + " is of an unknown kind: " + kind);
        };
    }

    private static Tolerance both(Limit limit, boolean unordered) {
        return new Tolerance(limit, limit, unordered);
    }

    private static Limit near(GoldenNode limit) {
        return new Limit.Near(limit.at("abs").number(), limit.at("rel").number());
    }
}
