package io.siloscope.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.Seed;

/// Images for tests: files read with the JDK alone, noise, and flat colours.
public final class TestImages {

    private TestImages() {}

    public static Pixels read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        int at = 0;
        for (int argb : image.getRGB(0, 0, width, height, null, 0, width)) {
            rgb[at++] = (byte) (argb >> 16);
            rgb[at++] = (byte) (argb >> 8);
            rgb[at++] = (byte) argb;
        }
        return new Pixels(width, height, rgb);
    }

    static Pixels noise(int width, int height, long seed) {
        byte[] rgb = new byte[3 * width * height];
        new Seed(seed).generator().nextBytes(rgb);
        return new Pixels(width, height, rgb);
    }

    static Pixels flat(int width, int height, int grey) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) grey);
        return new Pixels(width, height, rgb);
    }
}
