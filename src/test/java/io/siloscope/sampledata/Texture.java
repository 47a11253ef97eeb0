package io.siloscope.sampledata;

import java.util.Locale;
import java.util.random.RandomGenerator;

import io.siloscope.math.Seed;

/// One of the four tissues; the class of an image is the texture that fills most of it.
enum Texture {
    CROWDED_NUCLEI, FAT_VACUOLES, GLAND_RINGS, WAVY_FIBRES;

    /// The class's name in folders and label files.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Tissue paint(Seed seed) {
        Tissue tissue = new Tissue();
        RandomGenerator random = seed.split("shape").generator();
        Noise noise = new Noise(seed.split("noise"));
        switch (this) {
            case CROWDED_NUCLEI -> CrowdedNuclei.paint(tissue, random, noise);
            case FAT_VACUOLES -> FatVacuoles.paint(tissue, random, noise);
            case GLAND_RINGS -> GlandRings.paint(tissue, random, noise);
            case WAVY_FIBRES -> WavyFibres.paint(tissue, random, noise);
        }
        return tissue;
    }
}
