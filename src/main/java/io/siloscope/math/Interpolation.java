package io.siloscope.math;

/// The kernel that a [Resampler] weighs source pixels with, as a function of the distance in output pixels.
public enum Interpolation {

    /// A triangle of radius 1.
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },

    /// Keys' cubic of radius 2 with a = −0.5.
    BICUBIC(2) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return (1.5 * x - 2.5) * x * x + 1;
            }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
        }
    };

    private final double radius;

    Interpolation(double radius) {
        this.radius = radius;
    }

    double radius() {
        return radius;
    }

    abstract double weight(double distance);
}
