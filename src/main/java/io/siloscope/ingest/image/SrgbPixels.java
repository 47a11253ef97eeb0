package io.siloscope.ingest.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

import io.siloscope.dataset.Pixels;

/// Java2D images to 8-bit sRGB, transparency over white.
///
/// Gray samples are taken as they are: Java2D believes gray to be linear light and would brighten it.
final class SrgbPixels {

    private SrgbPixels() {}

    static Pixels of(BufferedImage image) {
        if (plain(image.getColorModel())) {
            return samples(image);
        }
        return colours(image.getColorModel().getColorSpace().isCS_sRGB() ? image : converted(image));
    }

    /// Whole samples of gray or sRGB, which need no colour management.
    private static boolean plain(ColorModel model) {
        int type = model.getTransferType();
        ColorSpace space = model.getColorSpace();
        return model instanceof ComponentColorModel && !model.isAlphaPremultiplied()
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT)
                && (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY);
    }

    private static BufferedImage converted(BufferedImage image) {
        var srgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        return new ColorConvertOp(null).filter(image, srgb);
    }

    private static Pixels samples(BufferedImage image) {
        int width = image.getWidth();
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int bands = raster.getNumBands();
        int step = model.getNumColorComponents() == 1 ? 0 : 1;
        int max = model.getTransferType() == DataBuffer.TYPE_BYTE ? 255 : 65535;
        byte[] rgb = new byte[3 * width * image.getHeight()];
        int[] row = new int[bands * width];
        int out = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < row.length; x += bands) {
                int alpha = model.hasAlpha() ? row[x + bands - 1] : max;
                for (int channel = 0; channel < 3; channel++) {
                    rgb[out++] = overWhite(row[x + channel * step], alpha, max);
                }
            }
        }
        return new Pixels(width, image.getHeight(), rgb);
    }

    private static Pixels colours(BufferedImage image) {
        int width = image.getWidth();
        byte[] rgb = new byte[3 * width * image.getHeight()];
        int[] row = new int[width];
        int out = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rgb[out++] = overWhite((argb >> shift) & 0xFF, argb >>> 24, 255);
                }
            }
        }
        return new Pixels(width, image.getHeight(), rgb);
    }

    /// A sample of `0 … max` laid over white, scaled to `0 … 255` and rounded.
    private static byte overWhite(int sample, int alpha, int max) {
        long over = (long) sample * alpha + (long) max * (max - alpha);
        long full = (long) max * max;
        return (byte) ((over * 255 + full / 2) / full);
    }
}
