package io.siloscope.learn;

import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.Pixels;

/// Collects images of a recipe's input size into the block of bytes that training reads. Different positions
/// may be set from different threads; what happens before [#examples()] must be ordered by the caller.
public final class ImagePack {

    private final Input.Image input;
    private final int size;
    private final byte[] bytes;

    public ImagePack(Input.Image input, int size) {
        this.input = input;
        this.size = size;
        this.bytes = new byte[Math.multiplyExact(size, imageBytes(input))];
    }

    /// Stores one image. A network with one channel sees its luma (ITU-R BT.601).
    ///
    /// @throws IllegalArgumentException when the pixels are not of the input's size
    public void set(int index, Pixels pixels) {
        if (pixels.width() != input.width() || pixels.height() != input.height()) {
            throw new IllegalArgumentException(
                    "Image " + index + " is " + pixels.width() + "×" + pixels.height()
                            + ", but the network takes " + input.width() + "×" + input.height());
        }
        int at = index * imageBytes(input);
        for (int channel = 0; channel < input.channels(); channel++) {
            for (int y = 0; y < input.height(); y++) {
                for (int x = 0; x < input.width(); x++) {
                    int value = input.channels() == 1 ? luma(pixels, x, y) : pixels.at(x, y, channel);
                    bytes[at++] = (byte) value;
                }
            }
        }
    }

    /// The images. Positions never set are black; nothing may be set afterwards.
    public Examples.Images examples() {
        return new Examples.Images(size, input.channels(), input.height(), input.width(), bytes);
    }

    private static int imageBytes(Input.Image input) {
        return Math.multiplyExact(input.channels(), Math.multiplyExact(input.height(), input.width()));
    }

    private static int luma(Pixels pixels, int x, int y) {
        return (int) Math.round(
                0.299 * pixels.at(x, y, 0) + 0.587 * pixels.at(x, y, 1) + 0.114 * pixels.at(x, y, 2));
    }
}
