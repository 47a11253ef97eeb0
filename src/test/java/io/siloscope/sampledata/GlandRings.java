package io.siloscope.sampledata;

import java.util.random.RandomGenerator;

/// Glands cut across: a ring of cell bodies with nuclei at its foot around an empty middle, in loose stroma.
final class GlandRings {

    private GlandRings() {}

    static void paint(Tissue tissue, RandomGenerator random, Noise noise) {
        tissue.everywhere((index, x, y) -> {
            tissue.pink[index] = 0.2 + 0.45 * noise.at(x * 0.09, y * 0.2);
            tissue.blue[index] = 0.05 + 0.08 * noise.at(x * 0.2, y * 0.2);
        });
        int scattered = random.nextInt(4, 14);
        for (int i = 0; i < scattered; i++) {
            new Nucleus(random.nextDouble(Tissue.SIDE), random.nextDouble(Tissue.SIDE),
                    random.nextDouble(2, 3.6), random.nextDouble(1, 1.8), random.nextDouble(Math.PI),
                    random.nextDouble(0.6, 1)).paint(tissue, noise);
        }
        double radius = random.nextDouble(9, 17);
        double pitch = radius * random.nextDouble(2.3, 2.9);
        double left = random.nextDouble(-pitch, 0);
        double top = random.nextDouble(-pitch, 0);
        boolean shifted = false;
        for (double y = top; y < Tissue.SIDE + radius; y += pitch * 0.9) {
            for (double x = left + (shifted ? pitch / 2 : 0); x < Tissue.SIDE + radius; x += pitch) {
                gland(tissue, x + random.nextDouble(pitch * 0.25), y + random.nextDouble(pitch * 0.25),
                        radius * random.nextDouble(0.8, 1.15), random, noise);
            }
            shifted = !shifted;
        }
    }

    private static void gland(Tissue tissue, double x, double y, double radius, RandomGenerator random,
            Noise noise) {
        double lumen = random.nextDouble(0.18, 0.55);
        double stretch = random.nextDouble(0.75, 1);
        double turn = random.nextDouble(Math.PI);
        double cosine = StrictMath.cos(turn);
        double sine = StrictMath.sin(turn);
        double reach = radius * 1.4;
        tissue.within(x - reach, y - reach, x + reach, y + reach, (index, px, py) -> {
            double along = (px - x) * cosine + (py - y) * sine;
            double across = ((py - y) * cosine - (px - x) * sine) / stretch;
            double distance = Math.sqrt(along * along + across * across) / radius
                    + 0.3 * (noise.at(px * 0.1, py * 0.1) - 0.5);
            double body = 1 - Tissue.step(0.98, 1.1, distance);
            double empty = 1 - Tissue.step(lumen - 0.06, lumen + 0.06, distance);
            double flesh = 0.45 + 0.3 * noise.at(px * 0.35, py * 0.35);
            tissue.pink[index] = tissue.pink[index] * (1 - body) + body * (1 - empty) * flesh + 0.03 * empty;
            tissue.blue[index] = tissue.blue[index] * (1 - body) + body * (1 - empty) * 0.16;
        });
        int nuclei = (int) (2 * Math.PI * radius * stretch / random.nextDouble(4.4, 6));
        for (int i = 0; i < nuclei; i++) {
            double angle = 2 * Math.PI * (i + random.nextDouble(-0.25, 0.25)) / nuclei;
            double ring = radius * random.nextDouble(0.74, 0.86);
            double along = ring * StrictMath.cos(angle);
            double across = ring * stretch * StrictMath.sin(angle);
            new Nucleus(x + along * cosine - across * sine, y + along * sine + across * cosine,
                    random.nextDouble(2.2, 3.1), random.nextDouble(1.5, 2.1), turn + angle,
                    random.nextDouble(0.8, 1.2)).paint(tissue, noise);
        }
    }
}
