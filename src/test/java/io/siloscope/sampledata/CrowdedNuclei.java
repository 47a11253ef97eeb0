package io.siloscope.sampledata;

import java.util.random.RandomGenerator;

/// Sheets of round nuclei, close together, in a thin pale matrix.
final class CrowdedNuclei {

    private CrowdedNuclei() {}

    static void paint(Tissue tissue, RandomGenerator random, Noise noise) {
        double ground = random.nextDouble(0.18, 0.42);
        tissue.everywhere((index, x, y) -> {
            tissue.pink[index] = ground + 0.3 * noise.at(x * 0.12, y * 0.12);
            tissue.blue[index] = 0.08 + 0.12 * noise.at(x * 0.3 + 9, y * 0.3);
        });
        double spacing = random.nextDouble(6.2, 10.5);
        double radius = spacing * random.nextDouble(0.32, 0.46);
        double missing = random.nextDouble(0.05, 0.35);
        double depth = random.nextDouble(0.75, 1.25);
        for (double y = -spacing; y < Tissue.SIDE + spacing; y += spacing * 0.87) {
            for (double x = -spacing; x < Tissue.SIDE + spacing; x += spacing) {
                double px = x + random.nextDouble(spacing * 0.8);
                double py = y + random.nextDouble(spacing * 0.8);
                double length = radius * random.nextDouble(0.8, 1.3);
                double breadth = length * random.nextDouble(0.65, 1);
                var nucleus = new Nucleus(px, py, length, breadth, random.nextDouble(Math.PI),
                        depth * random.nextDouble(0.8, 1.2));
                if (random.nextDouble() > missing) {
                    nucleus.paint(tissue, noise);
                }
            }
        }
    }
}
