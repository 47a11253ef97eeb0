package io.siloscope.workbench;

import io.siloscope.dataset.Recipe;
import io.siloscope.learn.InitialWeights;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;

/// What a run will move at most: the model once down and once up for each site and round, before compression.
///
/// @param modelMegabytes of one transfer
/// @param megabytes of the whole run
/// @param iterativeMegabytes of an iterative schedule that trains so many rounds after each of four labelling rounds
public record Forecast(double modelMegabytes, double megabytes, double iterativeMegabytes) {

    private static final int LABELLING_ROUNDS = 4;

    static Forecast of(Recipe recipe, int rounds, int sites) {
        Weights weights = InitialWeights.draw(recipe, new Seed(0));
        double model = 4e-6 * weights.size();
        double run = 2 * model * rounds * sites;
        return new Forecast(model, run, LABELLING_ROUNDS * run);
    }

    /// What such an iterative schedule of a run's length would cost, by what its rounds have cost so far; 0 before the first.
    ///
    /// @param minutes of time, else megabytes
    public static double iterative(RunState run, boolean minutes) {
        return LABELLING_ROUNDS * run.rounds() * run.points().stream().filter(point -> point.round() > 0)
                .mapToDouble(point -> minutes ? point.seconds() / 60 : point.megabytes()).average().orElse(0);
    }
}
