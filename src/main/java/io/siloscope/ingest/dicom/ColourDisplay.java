package io.siloscope.ingest.dicom;

import io.siloscope.format.FormatException;

/// Turns stored colour samples into 8-bit RGB (PS3.3, C.7.6.3.1.2).
final class ColourDisplay {

    private ColourDisplay() {}

    static byte[] show(DataSet attributes, Image image, int[] samples) {
        if (image.isPalette()) {
            return palette(attributes, image, samples);
        }
        byte[] rgb = new byte[samples.length];
        double scale = 255.0 / ((1L << image.stored()) - 1);
        for (int i = 0; i < samples.length; i += 3) {
            double first = samples[i] * scale;
            double second = samples[i + 1] * scale;
            double third = samples[i + 2] * scale;
            if (image.isLuminance()) {
                double blue = second - 128;
                double red = third - 128;
                put(rgb, i, first + 1.402 * red, first - 0.344136 * blue - 0.714136 * red,
                        first + 1.772 * blue);
            } else {
                put(rgb, i, first, second, third);
            }
        }
        return rgb;
    }

    private static void put(byte[] rgb, int at, double red, double green, double blue) {
        rgb[at] = (byte) Math.clamp(Math.round(red), 0, 255);
        rgb[at + 1] = (byte) Math.clamp(Math.round(green), 0, 255);
        rgb[at + 2] = (byte) Math.clamp(Math.round(blue), 0, 255);
    }

    private static byte[] palette(DataSet attributes, Image image, int[] samples) {
        byte[] rgb = new byte[3 * samples.length];
        for (int channel = 0; channel < 3; channel++) {
            Lut lut = Lut.of(attributes, Tag.RED_PALETTE_DESCRIPTOR + channel, Tag.RED_PALETTE + channel,
                    image.isSigned())
                    .orElseThrow(() -> new FormatException(
                            "It lacks the palette that its colours are written with"));
            for (int i = 0; i < samples.length; i++) {
                rgb[3 * i + channel] = (byte) Math.round(255 * Math.min(1, lut.at(samples[i]) / lut.max()));
            }
        }
        return rgb;
    }

    /// Two luminances and a pair of chrominances that they share, made two pixels with three samples each.
    static int[] unshared(int[] raw) {
        int[] samples = new int[raw.length / 2 * 3];
        for (int i = 0, to = 0; i + 3 < raw.length; i += 4) {
            for (int pixel = 0; pixel < 2; pixel++) {
                samples[to++] = raw[i + pixel];
                samples[to++] = raw[i + 2];
                samples[to++] = raw[i + 3];
            }
        }
        return samples;
    }
}
