package io.siloscope.sampledata;

import java.util.Locale;
import java.util.random.RandomGenerator;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.Seed;

/// How one silo stains and photographs its slices: light goes through the dyes (Beer and Lambert), is blurred by the
/// optics, and reaches a noisy camera.
///
/// @param blue optical density of the nuclear dye for red, green and blue light
/// @param pink the same of the other dye
/// @param light the lamp's colour, 0 … 1 each
/// @param vignette how much darker the corners are
/// @param blur standard deviation in pixels
/// @param grain standard deviation of the camera's noise, in grey levels
enum Laboratory {
    A(new double[]{0.65, 0.70, 0.29}, new double[]{0.10, 0.80, 0.22}, new double[]{0.98, 0.97, 0.98}, 0.04,
            0.3, 2),
    B(new double[]{0.78, 0.65, 0.24}, new double[]{0.18, 0.75, 0.15}, new double[]{0.94, 0.96, 0.99}, 0.12,
            0.6, 3),
    C(new double[]{0.56, 0.67, 0.38}, new double[]{0.06, 0.70, 0.38}, new double[]{1.00, 0.96, 0.88}, 0.08,
            0.4, 4.5);

    private static final int CHANNELS = 3;
    private static final int GREY_STEP = 6;

    private final double[] blue;
    private final double[] pink;
    private final double[] light;
    private final double vignette;
    private final double blur;
    private final double grain;

    Laboratory(double[] blue, double[] pink, double[] light, double vignette, double blur, double grain) {
        this.blue = blue;
        this.pink = pink;
        this.light = light;
        this.vignette = vignette;
        this.blur = blur;
        this.grain = grain;
    }

    /// `a`, `b` or `c`, as in folders and file names.
    String letter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A photograph of the slice. Grey levels are multiples of 6, which halves the files and drowns in the grain.
    Pixels photograph(Tissue tissue, Seed seed) {
        RandomGenerator random = seed.generator();
        double blueDose = random.nextDouble(0.6, 1.35);
        double pinkDose = random.nextDouble(0.5, 1.5);
        double lamp = random.nextDouble(0.72, 1.0);
        byte[] rgb = new byte[CHANNELS * Tissue.SIDE * Tissue.SIDE];
        for (int channel = 0; channel < CHANNELS; channel++) {
            double[] seen = new double[tissue.blue.length];
            for (int i = 0; i < seen.length; i++) {
                double density = 2.0 * (blueDose * blue[channel] * tissue.blue[i]
                        + 0.75 * pinkDose * pink[channel] * tissue.pink[i]);
                seen[i] = lamp * light[channel] * StrictMath.exp(-density);
            }
            develop(Blur.gaussian(seen, Tissue.POINTS, blur * Tissue.FINE), channel, random, rgb);
        }
        return new Pixels(Tissue.SIDE, Tissue.SIDE, rgb);
    }

    private void develop(double[] seen, int channel, RandomGenerator random, byte[] rgb) {
        for (int y = 0; y < Tissue.SIDE; y++) {
            for (int x = 0; x < Tissue.SIDE; x++) {
                int at = y * Tissue.FINE * Tissue.POINTS + x * Tissue.FINE;
                double mean = (seen[at] + seen[at + 1] + seen[at + Tissue.POINTS]
                        + seen[at + Tissue.POINTS + 1]) / 4;
                double dx = 2.0 * x / Tissue.SIDE - 1;
                double dy = 2.0 * y / Tissue.SIDE - 1;
                double grey = 255 * mean * (1 - vignette * (dx * dx + dy * dy) / 2) + grain * bell(random);
                long level = Math.clamp(Math.round(grey / GREY_STEP), 0, 255 / GREY_STEP);
                rgb[CHANNELS * (y * Tissue.SIDE + x) + channel] = (byte) (level * GREY_STEP);
            }
        }
    }

    /// Close to a normal deviate of mean 0 and deviation 1, by additions alone.
    private static double bell(RandomGenerator random) {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return (sum - 2) * Math.sqrt(3);
    }
}
