package io.siloscope.ui.fx;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import io.siloscope.dataset.Pixels;

/// Pixels as JavaFX images. Thread-safe.
public final class Pictures {

    private Pictures() {}

    public static Image of(Pixels pixels) {
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter().setPixels(0, 0, pixels.width(), pixels.height(),
                PixelFormat.getByteRgbInstance(),
                pixels.rgb(), 0, 3 * pixels.width());
        return image;
    }
}
