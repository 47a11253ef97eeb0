package io.siloscope.experiment;

import java.util.Arrays;

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
}
