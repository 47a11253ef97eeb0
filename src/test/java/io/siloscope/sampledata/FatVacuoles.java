package io.siloscope.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Fat cells: large empty vacuoles side by side, thin walls between them and a flat nucleus here and there.
final class FatVacuoles {

    private FatVacuoles() {}

    static void paint(Tissue tissue, RandomGenerator random, Noise noise) {
        double spacing = random.nextDouble(11, 22);
        double wall = random.nextDouble(0.9, 2.6);
        double depth = random.nextDouble(0.45, 0.9);
        List<double[]> centres = centres(spacing, random);
        tissue.everywhere((index, x, y) -> {
            double px = x + 3 * (noise.at(x * 0.12, y * 0.12) - 0.5);
            double py = y + 3 * (noise.at(x * 0.12 + 70, y * 0.12) - 0.5);
            double nearest = Double.MAX_VALUE;
            double second = Double.MAX_VALUE;
            for (double[] centre : centres) {
                double distance = Math
                        .sqrt((centre[0] - px) * (centre[0] - px) + (centre[1] - py) * (centre[1] - py));
                second = Math.min(second, Math.max(nearest, distance));
                nearest = Math.min(nearest, distance);
            }
            double solid = 1 - Tissue.step(wall, wall + 1.4, second - nearest);
            tissue.pink[index] = 0.04 + solid * depth * (0.7 + 0.6 * noise.at(x * 0.3, y * 0.3));
            tissue.blue[index] = 0.02 + 0.12 * solid;
        });
        for (int i = 0; i + 1 < centres.size(); i++) {
            double[] cell = centres.get(i);
            if (random.nextDouble() < 0.55) {
                double angle = random.nextDouble(2 * Math.PI);
                double distance = spacing * 0.47;
                new Nucleus(cell[0] + distance * StrictMath.cos(angle),
                        cell[1] + distance * StrictMath.sin(angle),
                        random.nextDouble(2, 3.2), random.nextDouble(1, 1.6), angle + Math.PI / 2,
                        random.nextDouble(0.7, 1.1)).paint(tissue, noise);
            }
        }
    }

    private static List<double[]> centres(double spacing, RandomGenerator random) {
        List<double[]> centres = new ArrayList<>();
        boolean shifted = false;
        for (double y = -spacing; y < Tissue.SIDE + 2 * spacing; y += spacing * 0.87) {
            for (double x = -spacing; x < Tissue.SIDE + 2 * spacing; x += spacing) {
                centres.add(new double[]{x + (shifted ? spacing / 2 : 0) + random.nextDouble(spacing * 0.5),
                    y + random.nextDouble(spacing * 0.5)});
            }
            shifted = !shifted;
        }
        return centres;
    }
}
