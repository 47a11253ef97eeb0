package io.siloscope.vision;

import java.nio.FloatBuffer;
import java.util.List;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.Interpolation;

/// How an image becomes a model's input: resized to `width`×`height`, scaled to 0 … 1, then `(x − mean) / std` for
/// red, green and blue.
public record Preprocessing(int width, int height, List<Double> mean, List<Double> std, Resize resize,
        Interpolation interpolation) {

    /// The means and deviations of ImageNet, which most image encoders were trained with.
    static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    static final List<Double> IMAGENET_STD = List.of(0.229, 0.224, 0.225);

    public Preprocessing {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "An input has 1×1 pixels or more, not " + width + "×" + height);
        }
        if (mean.size() != 3 || std.size() != 3) {
            throw new IllegalArgumentException(
                    "mean and std need three numbers each, not " + mean + " and " + std);
        }
        for (double deviation : std) {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("std must be above 0: " + std);
            }
        }
        if (resize instanceof Resize.Crop(int shorterSide) && shorterSide < Math.max(width, height)) {
            throw new IllegalArgumentException("A shorter side of " + shorterSide + " pixels leaves no "
                    + width + "×" + height + " to cut out");
        }
    }

    /// The image at the input's size, still 8 bits a channel.
    public Pixels fit(Pixels image) {
        return switch (resize) {
            case Resize.Squash() -> image.resized(width, height, interpolation);
            case Resize.Crop(int shorterSide) -> centre(withShorterSide(image, shorterSide));
        };
    }

    private Pixels withShorterSide(Pixels image, int side) {
        int shorter = Math.min(image.width(), image.height());
        return image.resized(
                Math.toIntExact((long) side * image.width() / shorter),
                Math.toIntExact((long) side * image.height() / shorter),
                interpolation);
    }

    // Halves round to even, as in torchvision's centre crop.
    private Pixels centre(Pixels image) {
        int left = (int) Math.rint((image.width() - width) / 2.0);
        int top = (int) Math.rint((image.height() - height) / 2.0);
        return image.cropped(left, top, width, height);
    }

    /// Writes a fitted image as normalised floats, channel by channel (C×H×W), from the buffer's position on.
    void normalise(Pixels fitted, FloatBuffer target) {
        byte[] rgb = fitted.rgb();
        for (int channel = 0; channel < 3; channel++) {
            float[] values = table(channel);
            for (int i = channel; i < rgb.length; i += 3) {
                target.put(values[rgb[i] & 0xFF]);
            }
        }
    }

    private float[] table(int channel) {
        float[] values = new float[256];
        for (int grey = 0; grey < values.length; grey++) {
            values[grey] = (float) ((grey / 255.0 - mean.get(channel)) / std.get(channel));
        }
        return values;
    }
}
