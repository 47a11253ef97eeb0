package io.siloscope.experiment;

import java.util.Arrays;
import java.util.Locale;

/// A figure over several seeds.
///
/// @param mean over the seeds
/// @param deviation the standard deviation of one seed (n − 1); NaN for one seed
/// @param seeds how many
public record Summary(double mean, double deviation, int seeds) {

    public static Summary of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return new Summary(mean, values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1)),
                values.length);
    }

    /// The figure in per cent, with its deviation where there is one: `72.5 % ± 0.1`.
    public String percent() {
        return Double.isNaN(deviation) ? String.format(Locale.ROOT, "%.1f %%", 100 * mean)
                : String.format(Locale.ROOT, "%.1f %% ± %.1f", 100 * mean, 100 * deviation);
    }
}
