package io.siloscope.sampledata;

import java.util.random.RandomGenerator;

/// Bundles of wavy fibres in one main direction, with thin nuclei that lie along them.
final class WavyFibres {

    private WavyFibres() {}

    static void paint(Tissue tissue, RandomGenerator random, Noise noise) {
        double direction = random.nextDouble(Math.PI);
        double waves = random.nextDouble(3, 9);
        double fineness = random.nextDouble(0.22, 0.42);
        double ground = random.nextDouble(0.25, 0.5);
        double cosine = StrictMath.cos(direction);
        double sine = StrictMath.sin(direction);
        tissue.everywhere((index, x, y) -> {
            double along = x * cosine + y * sine;
            double across = y * cosine - x * sine
                    + waves * noise.at(along * 0.05, (y * cosine - x * sine) * 0.03);
            double strand = noise.at(along * 0.035, across * fineness);
            double gap = Tissue.step(0.62, 0.8, noise.at(along * 0.03 + 40, across * fineness * 0.6 + 40));
            tissue.pink[index] = (ground + 0.75 * Tissue.step(0.3, 0.72, strand)) * (1 - 0.85 * gap);
            tissue.blue[index] = 0.05 + 0.1 * strand;
        });
        int nuclei = random.nextInt(5, 16);
        for (int i = 0; i < nuclei; i++) {
            double length = random.nextDouble(3.2, 5.2);
            double tilt = random.nextDouble(-0.3, 0.3);
            new Nucleus(random.nextDouble(Tissue.SIDE), random.nextDouble(Tissue.SIDE), length,
                    random.nextDouble(1.0, 1.6), direction + tilt, random.nextDouble(0.7, 1.1))
                    .paint(tissue, noise);
        }
    }
}
