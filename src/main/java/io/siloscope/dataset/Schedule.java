package io.siloscope.dataset;

/// How the learning rate changes over the rounds of a run.
public sealed interface Schedule {

    /// The same rate in every round.
    record Constant() implements Schedule {}

    /// A tenth of the rate at each quarter of the run: the exponent is `floor(round · 4 / rounds)`.
    record Quarters() implements Schedule {}

    /// A tenth of the rate from round `after + 1` on: LoGo's, after 76 of its 100 rounds.
    record Tenth(int after) implements Schedule {
        public Tenth {
            if (after < 1) {
                throw new IllegalArgumentException("A rate falls after round 1 or later, not " + after);
            }
        }
    }

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
            case Tenth(int after) -> round > after ? base / 10 : base;
            case Quarters _ -> base * Math.pow(10, -(round * 4 / rounds));
        };
    }
}
