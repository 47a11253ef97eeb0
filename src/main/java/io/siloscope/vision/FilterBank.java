package io.siloscope.vision;

import java.util.Arrays;

import io.siloscope.math.Tensor;

/// Fixed convolution kernels of the starter encoder, 9×9 pixels, each without response to a flat image. The same on
/// every platform, to the bit: the encoder's fingerprint depends on them.
final class FilterBank {

    static final int SIDE = 9;
    static final int ORIENTATIONS = 6;

    private static final double WAVELENGTH = 4.5;
    private static final double ENVELOPE = 2.0;
    private static final double CENTRE = 1.0;
    private static final double SURROUND = 1.6;

    private FilterBank() {}

    /// Gabor wavelets at angles of multiples of 30°, with the wave's phase at the centre (0: even, π/2: odd).
    static Tensor gabor(double phase) {
        float[] kernels = new float[ORIENTATIONS * SIDE * SIDE];
        for (int orientation = 0; orientation < ORIENTATIONS; orientation++) {
            double angle = Math.PI * orientation / ORIENTATIONS;
            double[] kernel = kernel((x, y) -> {
                double along = x * StrictMath.cos(angle) + y * StrictMath.sin(angle);
                double envelope = StrictMath.exp(-(x * x + y * y) / (2 * ENVELOPE * ENVELOPE));
                return envelope * StrictMath.cos(2 * Math.PI * along / WAVELENGTH - phase);
            });
            put(balanced(kernel), kernels, orientation);
        }
        return Tensor.of(kernels, ORIENTATIONS, 1, SIDE, SIDE);
    }

    /// A difference of Gaussians that answers to blobs of about three pixels.
    static Tensor blob() {
        float[] kernels = new float[SIDE * SIDE];
        put(balanced(kernel((x, y) -> gaussian(x, y, CENTRE) - gaussian(x, y, SURROUND))), kernels, 0);
        return Tensor.of(kernels, 1, 1, SIDE, SIDE);
    }

    private static double gaussian(double x, double y, double deviation) {
        double variance = deviation * deviation;
        return StrictMath.exp(-(x * x + y * y) / (2 * variance)) / variance;
    }

    private static double[] kernel(Surface surface) {
        double[] kernel = new double[SIDE * SIDE];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = surface.at(i % SIDE - SIDE / 2, i / SIDE - SIDE / 2);
        }
        return kernel;
    }

    /// Takes the mean out and scales the kernel to unit length.
    private static double[] balanced(double[] kernel) {
        double mean = Arrays.stream(kernel).average().orElseThrow();
        double squares = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] -= mean;
            squares += kernel[i] * kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= Math.sqrt(squares);
        }
        return kernel;
    }

    private static void put(double[] kernel, float[] target, int index) {
        for (int i = 0; i < kernel.length; i++) {
            target[index * kernel.length + i] = (float) kernel[i];
        }
    }

    private interface Surface {
        double at(double x, double y);
    }
}
