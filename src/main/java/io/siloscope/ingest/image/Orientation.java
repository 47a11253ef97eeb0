package io.siloscope.ingest.image;

import io.siloscope.dataset.Pixels;

/// Turns and mirrors pixels upright, as EXIF (JEITA CP-3451, tag 0x0112) defines its eight orientations.
final class Orientation {

    private Orientation() {}

    /// @param orientation 1 … 8; 1 leaves the pixels as they are
    static Pixels upright(Pixels pixels, int orientation) {
        if (orientation == 1) {
            return pixels;
        }
        boolean turned = orientation >= 5;
        int width = turned ? pixels.height() : pixels.width();
        int height = turned ? pixels.width() : pixels.height();
        byte[] rgb = new byte[pixels.rgb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int from = switch (orientation) {
                    case 2 -> at(pixels, right, y);
                    case 3 -> at(pixels, right, below);
                    case 4 -> at(pixels, x, below);
                    case 5 -> at(pixels, y, x);
                    case 6 -> at(pixels, y, right);
                    case 7 -> at(pixels, below, right);
                    case 8 -> at(pixels, below, x);
                    default -> throw new IllegalArgumentException("Not an orientation: " + orientation);
                };
                System.arraycopy(pixels.rgb(), from, rgb, 3 * (y * width + x), 3);
            }
        }
        return new Pixels(width, height, rgb);
    }

    private static int at(Pixels pixels, int x, int y) {
        return 3 * (y * pixels.width() + x);
    }
}
