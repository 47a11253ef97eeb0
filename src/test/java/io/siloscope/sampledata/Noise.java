package io.siloscope.sampledata;

import io.siloscope.math.Seed;

/// Smooth random fields over the plane, 0 … 1: value noise on the integer lattice, three octaves.
///
/// Only IEEE arithmetic, so that every platform draws the same images.
record Noise(Seed seed) {

    private static final int OCTAVES = 3;

    double at(double x, double y) {
        double sum = 0;
        double amplitude = 4.0 / 7;
        double scale = 1;
        for (int octave = 0; octave < OCTAVES; octave++) {
            sum += amplitude * smooth(x * scale + 31.7 * octave, y * scale - 17.3 * octave);
            amplitude /= 2;
            scale *= 2;
        }
        return sum;
    }

    private double smooth(double x, double y) {
        long left = (long) Math.floor(x);
        long top = (long) Math.floor(y);
        double u = ease(x - left);
        double v = ease(y - top);
        double upper = lattice(left, top) * (1 - u) + lattice(left + 1, top) * u;
        double lower = lattice(left, top + 1) * (1 - u) + lattice(left + 1, top + 1) * u;
        return upper * (1 - v) + lower * v;
    }

    private double lattice(long x, long y) {
        long mixed = seed.value() ^ x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return ((mixed ^ mixed >>> 32) >>> 11) * 0x1.0p-53;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
