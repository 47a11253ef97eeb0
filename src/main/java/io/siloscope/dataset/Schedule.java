package io.siloscope.dataset;

/// How the learning rate changes over the rounds of a run.
public sealed interface Schedule {

    /// The same rate in every round.
    record Constant() implements Schedule {}

    /// A tenth of the rate at each quarter of the run: the exponent is `floor(round · 4 / rounds)`.
    record Quarters() implements Schedule {}

    /// The learning rate of a round.
    ///
    /// @param base the recipe's rate
    /// @param round counted from 1
    /// @param rounds the rounds of the whole run
    default double rate(double base, int round, int rounds) {
        if (round < 1 || round > rounds) {
            throw new IllegalArgumentException("Round " + round + " is not one of " + rounds);
        }
        return switch (this) {
            case Constant _ -> base;
            case Quarters _ -> base * Math.pow(10, -(round * 4 / rounds));
        };
    }
}
