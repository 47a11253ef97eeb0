package io.siloscope.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import io.siloscope.dataset.Pixels;

/// Files that other programs wrote, by `make_fixtures.py` beside them, and the pixels that it wrote into them.
public final class Fixtures {

    public static final int WIDTH = 24;
    public static final int HEIGHT = 16;

    private Fixtures() {}

    public static Path path(String name) {
        try {
            return Path
                    .of(Objects.requireNonNull(Fixtures.class.getResource("fixtures/" + name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The colour pattern of number `k`.
    public static Pixels rgb(int k) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int y = 0, at = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                rgb[at++] = (byte) (x * 8 + k);
                rgb[at++] = (byte) (y * 8 + 2 * k);
                rgb[at++] = (byte) (40 * k + 20);
            }
        }
        return new Pixels(WIDTH, HEIGHT, rgb);
    }

    /// The gray pattern of number `k`.
    public static Pixels gray(int k) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            byte gray = (byte) (i % WIDTH * 6 + i / WIDTH * 4 + k);
            rgb[3 * i] = gray;
            rgb[3 * i + 1] = gray;
            rgb[3 * i + 2] = gray;
        }
        return new Pixels(WIDTH, HEIGHT, rgb);
    }

    /// The largest difference of two samples of images that have the same size.
    public static int distance(Pixels left, Pixels right) {
        if (left.width() != right.width() || left.height() != right.height()) {
            throw new IllegalArgumentException(
                    left.width() + "×" + left.height() + " is not " + right.width() + "×"
                            + right.height());
        }
        int most = 0;
        for (int i = 0; i < left.rgb().length; i++) {
            most = Math.max(most, Math.abs((left.rgb()[i] & 0xFF) - (right.rgb()[i] & 0xFF)));
        }
        return most;
    }
}
