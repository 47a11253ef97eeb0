package io.siloscope.math;

/// Antialiased resizing of 8-bit images whose channels lie side by side, as Pillow does it: rows first, then
/// columns, each pass rounded to 8 bits; when shrinking, the kernel is as wide as the area it stands for.
/// Equal sizes give equal bytes. Thread-safe.
public final class Resampler {

    private static final int FRACTION_BITS = 22;

    private Resampler() {}

    /// Resizes `source`, which holds `width·height·channels` bytes in rows from the top.
    public static byte[] resize(byte[] source, int width, int height, int channels, int toWidth, int toHeight,
            Interpolation kernel) {
        if (source.length != (long) width * height * channels || toWidth < 1 || toHeight < 1) {
            throw new IllegalArgumentException("Cannot resize " + source.length + " bytes from " + width + "×"
                    + height + "×" + channels + " to " + toWidth + "×" + toHeight);
        }
        byte[] narrowed = toWidth == width
                ? source.clone()
                : acrossRows(source, width, height, channels, Taps.of(width, toWidth, kernel));
        return toHeight == height
                ? narrowed
                : downColumns(narrowed, toWidth * channels, Taps.of(height, toHeight, kernel));
    }

    private static byte[] acrossRows(byte[] source, int width, int height, int channels, Taps[] taps) {
        byte[] target = new byte[Math.multiplyExact(taps.length, height * channels)];
        for (int y = 0; y < height; y++) {
            int row = y * width * channels;
            int out = y * taps.length * channels;
            for (Taps tap : taps) {
                for (int channel = 0; channel < channels; channel++) {
                    target[out++] = weigh(source, row + tap.first * channels + channel, channels,
                            tap.weights);
                }
            }
        }
        return target;
    }

    private static byte[] downColumns(byte[] source, int stride, Taps[] taps) {
        byte[] target = new byte[Math.multiplyExact(taps.length, stride)];
        for (int y = 0; y < taps.length; y++) {
            for (int x = 0; x < stride; x++) {
                target[y * stride + x] = weigh(source, taps[y].first * stride + x, stride, taps[y].weights);
            }
        }
        return target;
    }

    private static byte weigh(byte[] source, int start, int step, int[] weights) {
        int sum = 1 << (FRACTION_BITS - 1);
        int at = start;
        for (int weight : weights) {
            sum += weight * (source[at] & 0xFF);
            at += step;
        }
        return (byte) Math.clamp(sum >> FRACTION_BITS, 0, 255);
    }

    /// The source pixels that make one output pixel, from `first` on, with weights that sum to 1 in fixed point.
    private record Taps(int first, int[] weights) {

        static Taps[] of(int size, int toSize, Interpolation kernel) {
            double scale = (double) size / toSize;
            double stretch = Math.max(scale, 1);
            Taps[] taps = new Taps[toSize];
            for (int i = 0; i < toSize; i++) {
                double centre = (i + 0.5) * scale;
                double reach = kernel.radius() * stretch;
                int first = Math.max(0, (int) (centre - reach + 0.5));
                int end = Math.min(size, (int) (centre + reach + 0.5));
                taps[i] = new Taps(first, fixedPoint(first, end, centre, stretch, kernel));
            }
            return taps;
        }

        private static int[] fixedPoint(int first, int end, double centre, double stretch,
                Interpolation kernel) {
            double[] exact = new double[end - first];
            double sum = 0;
            for (int i = 0; i < exact.length; i++) {
                exact[i] = kernel.weight((first + i + 0.5 - centre) / stretch);
                sum += exact[i];
            }
            int[] weights = new int[exact.length];
            for (int i = 0; i < exact.length; i++) {
                weights[i] = (int) Math.round(exact[i] / sum * (1 << FRACTION_BITS));
            }
            return weights;
        }
    }
}
