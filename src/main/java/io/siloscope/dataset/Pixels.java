package io.siloscope.dataset;

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
}
