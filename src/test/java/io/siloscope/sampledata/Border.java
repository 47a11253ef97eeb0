package io.siloscope.sampledata;

import java.util.random.RandomGenerator;

/// A ragged border between two tissues.
final class Border {

    private Border() {}

    /// How much of the second tissue lies at each point: none of it beyond a line at a random place and angle.
    static double[] share(RandomGenerator random, Noise noise) {
        double angle = random.nextDouble(2 * Math.PI);
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        double half = Tissue.SIDE / 2.0;
        double offset = random.nextDouble(0.02, 1.3) * half;
        double[] share = new double[Tissue.POINTS * Tissue.POINTS];
        for (int i = 0; i < share.length; i++) {
            double x = (i % Tissue.POINTS + 0.5) / Tissue.FINE;
            double y = (i / Tissue.POINTS + 0.5) / Tissue.FINE;
            double beyond = (x - half) * cosine + (y - half) * sine
                    + 14 * (noise.at(x * 0.08, y * 0.08) - 0.5) - offset;
            share[i] = Tissue.step(-1.5, 1.5, beyond);
        }
        return share;
    }
}
