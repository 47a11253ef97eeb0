package io.siloscope.sampledata;

import java.util.ArrayList;
import java.util.List;

/// The plan of `sample-data/`: how many images of which texture each silo has, and a test set of them all.
final class SampleData {

    private static final int TEST_IMAGES = 20;

    /// Each silo is rich in one texture.
    private static final List<Silo> SILOS = List.of(
            new Silo(Laboratory.A, 76, 60, 60, 60),
            new Silo(Laboratory.B, 60, 76, 60, 60),
            new Silo(Laboratory.C, 60, 60, 60, 76));

    private SampleData() {}

    /// Every image, in a fixed order.
    static List<Slide> slides() {
        List<Slide> slides = new ArrayList<>();
        for (Silo silo : SILOS) {
            for (Texture texture : Texture.values()) {
                String letter = silo.laboratory.letter();
                String train = "silo-" + letter + "/train/" + texture.label() + "/";
                add(slides, train, silo.images(texture), texture, silo.laboratory);
                String test = "test/" + texture.label() + "/" + letter + "-";
                add(slides, test, TEST_IMAGES, texture, silo.laboratory);
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

    private record Silo(Laboratory laboratory, int crowded, int fat, int glands, int fibres) {
        int images(Texture texture) {
            return switch (texture) {
                case CROWDED_NUCLEI -> crowded;
                case FAT_VACUOLES -> fat;
                case GLAND_RINGS -> glands;
                case WAVY_FIBRES -> fibres;
            };
        }
    }
}
