package io.siloscope.dataset;

import io.siloscope.math.Interpolation;
import io.siloscope.math.Resampler;

/// A decoded image: 8-bit sRGB, rows from the top, three bytes a pixel in the order red, green, blue.
///
/// The array is not copied; nobody may write to it after construction.
public record Pixels(int width, int height, byte[] rgb) implements Decoded {

    public Pixels {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    width + "×" + height + " RGB pixels do not fill " + rgb.length + " bytes");
        }
    }

    /// One channel (0 red, 1 green, 2 blue) of the pixel at `x`, `y`: 0 … 255.
    public int at(int x, int y, int channel) {
        return rgb[3 * (y * width + x) + channel] & 0xFF;
    }

    /// The whole image at another size, antialiased; the aspect is not kept.
    public Pixels resized(int toWidth, int toHeight, Interpolation kernel) {
        return toWidth == width && toHeight == height
                ? this
                : new Pixels(toWidth, toHeight,
                        Resampler.resize(rgb, width, height, 3, toWidth, toHeight, kernel));
    }

    /// The part of the image that begins at `left`, `top`.
    public Pixels cropped(int left, int top, int partWidth, int partHeight) {
        if (left < 0 || top < 0 || partWidth > width - left || partHeight > height - top) {
            throw new IllegalArgumentException(
                    "No part " + partWidth + "×" + partHeight + " at " + left + ", "
                            + top + " in an image of " + width + "×" + height);
        }
        byte[] part = new byte[3 * partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(rgb, 3 * ((top + y) * width + left), part, 3 * y * partWidth, 3 * partWidth);
        }
        return new Pixels(partWidth, partHeight, part);
    }
}
