package io.siloscope.sampledata;

import java.util.random.RandomGenerator;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.Seed;

/// One image to draw: where it goes below `sample-data/`, which texture fills most of it, and who photographs it.
/// Equal slides give equal pixels.
record Slide(String path, Texture texture, Laboratory laboratory) {

    private static final Seed SEED = new Seed(20261124);

    /// Tissue changes within a slide: a second texture covers up to half of the image.
    Pixels draw() {
        Seed seed = SEED.split(path);
        RandomGenerator random = seed.split("neighbour").generator();
        Texture[] textures = Texture.values();
        Texture neighbour = textures[(texture.ordinal() + random.nextInt(1, textures.length))
                % textures.length];
        double[] share = Border.share(random, new Noise(seed.split("border")));
        Tissue tissue = texture.paint(seed.split("main")).blended(neighbour.paint(seed.split("beside")),
                share);
        return laboratory.photograph(tissue, seed.split("photograph"));
    }
}
