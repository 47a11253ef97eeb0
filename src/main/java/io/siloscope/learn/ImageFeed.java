package io.siloscope.learn;

import java.nio.FloatBuffer;
import java.util.function.Supplier;

import ai.djl.ndarray.types.Shape;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;

/// Images straight from their bytes: looked at under a view, then normalised by table.
final class ImageFeed implements Feed {

    private final Examples.Images images;
    private final Supplier<View> views;
    private final float[][] levels;
    private final float[] image;

    ImageFeed(Examples.Images images, Input.Image input, Supplier<View> views) {
        this.images = images;
        this.views = views;
        this.levels = levels(input);
        this.image = new float[images.channels() * images.height() * images.width()];
    }

    @Override
    public int floats() {
        return image.length;
    }

    @Override
    public Shape shape(int rows) {
        return new Shape(rows, images.channels(), images.height(), images.width());
    }

    @Override
    public void write(int example, FloatBuffer target) {
        View view = views.get();
        int plane = images.height() * images.width();
        for (int channel = 0; channel < images.channels(); channel++) {
            writePlane(view, example * image.length + channel * plane, channel);
        }
        target.put(image);
    }

    private void writePlane(View view, int from, int channel) {
        int height = images.height();
        int width = images.width();
        float[] level = levels[channel];
        int at = channel * height * width;
        for (int y = 0; y < height; y++) {
            int sourceY = y + view.down();
            for (int x = 0; x < width; x++) {
                int sourceX = (view.mirrored() ? width - 1 - x : x) + view.right();
                boolean inside = sourceY >= 0 && sourceY < height && sourceX >= 0 && sourceX < width;
                image[at++] = level[inside ? images.bytes()[from + sourceY * width + sourceX] & 0xFF : 0];
            }
        }
    }

    private static float[][] levels(Input.Image input) {
        float[][] levels = new float[input.channels()][256];
        for (int channel = 0; channel < levels.length; channel++) {
            double mean = input.mean().get(channel);
            double deviation = input.std().get(channel);
            for (int value = 0; value < 256; value++) {
                levels[channel][value] = (float) ((value / 255.0 - mean) / deviation);
            }
        }
        return levels;
    }
}
