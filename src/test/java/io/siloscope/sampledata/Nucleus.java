package io.siloscope.sampledata;

/// A cell nucleus: an ellipse with half axes `length` and `breadth` pixels, turned by `angle` radians, with granular
/// chromatin and a darker rim.
record Nucleus(double x, double y, double length, double breadth, double angle, double depth) {

    void paint(Tissue tissue, Noise chromatin) {
        double reach = Math.max(length, breadth) * 1.4;
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        tissue.within(x - reach, y - reach, x + reach, y + reach, (index, px, py) -> {
            double along = ((px - x) * cosine + (py - y) * sine) / length;
            double across = ((py - y) * cosine - (px - x) * sine) / breadth;
            double radius = Math.sqrt(along * along + across * across)
                    + 0.35 * (chromatin.at(px * 0.22, py * 0.22) - 0.5);
            double cover = 1 - Tissue.step(0.82, 1.12, radius);
            double rim = 0.25 * Tissue.step(0.45, 0.85, radius);
            double grain = 0.6 + 0.55 * chromatin.at(px * 0.7 + 50, py * 0.7);
            double dye = cover * depth * (grain + rim);
            tissue.blue[index] = Math.max(tissue.blue[index], dye);
            tissue.pink[index] *= 1 - 0.55 * cover;
        });
    }
}
