package io.siloscope.math;

import java.util.random.RandomGenerator;

/// Draws from the symmetric Dirichlet distribution.
public final class Dirichlet {

    private Dirichlet() {}

    /// Shares that sum to 1.
    ///
    /// @param alpha above 0: the smaller, the more unequal
    /// @param size how many shares, 1 or more
    public static double[] draw(double alpha, int size, RandomGenerator random) {
        if (!(alpha > 0) || size < 1) {
            throw new IllegalArgumentException(
                    "No Dirichlet distribution: alpha " + alpha + ", " + size + " shares");
        }
        double[] shares = new double[size];
        double sum = 0;
        while (sum == 0) {
            for (int i = 0; i < size; i++) {
                shares[i] = gamma(alpha, random);
                sum += shares[i];
            }
        }
        for (int i = 0; i < size; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /// Marsaglia and Tsang (2000); below 1 by way of the distribution of `alpha + 1`.
    private static double gamma(double alpha, RandomGenerator random) {
        if (alpha < 1) {
            return gamma(alpha + 1, random) * Math.pow(1 - random.nextDouble(), 1 / alpha);
        }
        double d = alpha - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
