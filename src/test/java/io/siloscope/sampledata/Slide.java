package io.siloscope.sampledata;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

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
        List<Texture> others = Stream.of(Texture.values()).filter(other -> other != texture).toList();
        Texture neighbour = others.get(random.nextInt(others.size()));
        double[] share = Border.share(random, new Noise(seed.split("border")));
        Tissue tissue = texture.paint(seed.split("main")).blended(neighbour.paint(seed.split("beside")),
                share);
        return laboratory.photograph(tissue, seed.split("photograph"));
    }
}
