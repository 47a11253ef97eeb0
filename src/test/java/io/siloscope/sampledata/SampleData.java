package io.siloscope.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The plan of `sample-data/`: how many images of which texture each silo has, and a test set of them all.
final class SampleData {

    private static final int TEST_IMAGES = 20;

    /// Training images a silo, in the order of the textures: each silo is rich in some and poor in one.
    private static final Map<Laboratory, int[]> TRAIN = Map.of(
            Laboratory.A, new int[]{140, 20, 110, 50},
            Laboratory.B, new int[]{70, 130, 20, 100},
            Laboratory.C, new int[]{20, 80, 110, 110});

    private SampleData() {}

    /// Every image, in a fixed order.
    static List<Slide> slides() {
        List<Slide> slides = new ArrayList<>();
        for (Laboratory laboratory : Laboratory.values()) {
            for (Texture texture : Texture.values()) {
                String train = "silo-" + laboratory.letter() + "/train/" + texture.label() + "/";
                add(slides, train, TRAIN.get(laboratory)[texture.ordinal()], texture, laboratory);
                String test = "test/" + texture.label() + "/" + laboratory.letter() + "-";
                add(slides, test, TEST_IMAGES, texture, laboratory);
            }
        }
        return slides;
    }

    private static void add(List<Slide> slides, String prefix, int count, Texture texture,
            Laboratory laboratory) {
        for (int i = 1; i <= count; i++) {
            String number = i < 10 ? "00" + i : i < 100 ? "0" + i : String.valueOf(i);
            slides.add(new Slide(prefix + number + ".png", texture, laboratory));
        }
    }
}
