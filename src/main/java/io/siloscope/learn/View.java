package io.siloscope.learn;

import java.util.random.RandomGenerator;

import io.siloscope.dataset.Augmentation;

/// How an image is looked at: moved by `down` and `right` pixels over a black surround, then mirrored.
record View(int down, int right, boolean mirrored) {

    static final View PLAIN = new View(0, 0, false);

    /// A random view: a crop of the native size from the image padded by `cropPadding`, then a mirror.
    static View draw(Augmentation augmentation, RandomGenerator random) {
        int padding = augmentation.cropPadding();
        int down = random.nextInt(-padding, padding + 1);
        int right = random.nextInt(-padding, padding + 1);
        return new View(down, right, augmentation.flip() && random.nextBoolean());
    }
}
