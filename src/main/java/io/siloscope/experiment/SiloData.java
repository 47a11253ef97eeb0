package io.siloscope.experiment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Split;
import io.siloscope.dataset.Unreadable;
import io.siloscope.format.EmbeddingsFile;
import io.siloscope.ingest.FilePixels;
import io.siloscope.learn.ImagePack;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Interpolation;
import io.siloscope.math.Seed;
import io.siloscope.math.Sha256;
import io.siloscope.math.Shuffle;
import io.siloscope.store.Settings;
import io.siloscope.store.SiloStore;
import io.siloscope.store.StoredImage;

/// A data set to experiment on: the images of a silo whose classes the import named and which are embedded. Kept in memory,
/// so that the silo can be used for other things meanwhile.
///
/// @param classes the class names
/// @param encoder the fingerprint of the encoder that made the embeddings
/// @param train what is split over silos and labelled
/// @param test what models are judged on
public record SiloData(LabelSet classes, String encoder, Part train, Part test) {

    /// Images of one split.
    ///
    /// @param places where each image lies
    /// @param truth the class of each
    /// @param embeddings a row an image
    public record Part(List<ImageId> images, Map<ImageId, List<Path>> places, int[] truth,
            FloatMatrix embeddings) {

        public int size() {
            return truth.length;
        }

        /// What the images and their classes are, so that two runs can be told to have used the same.
        public String digest() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < truth.length; i++) {
                text.append(images.get(i)).append(' ').append(truth[i]).append('\n');
            }
            return Sha256.of(text.toString());
        }

        /// Inputs for a network.
        ///
        /// @param rows which images
        /// @throws ExperimentException when an image cannot be read any more
        public Examples examples(Input input, int[] rows) {
            return switch (input) {
                case Input.Embedding _ -> new Examples.Vectors(embeddings.select(rows));
                case Input.Image image -> pixels(image, rows);
            };
        }

        private Examples pixels(Input.Image input, int[] rows) {
            var pack = new ImagePack(input, rows.length);
            var files = new FilePixels(image -> places.getOrDefault(image, List.of()));
            for (int i = 0; i < rows.length; i++) {
                switch (files.read(images.get(rows[i]))) {
                    case Pixels pixels ->
                        pack.set(i, pixels.resized(input.width(), input.height(), Interpolation.BILINEAR));
                    case Unreadable(String reason) -> throw new ExperimentException(
                            "Image " + images.get(rows[i]).brief() + " cannot be read: " + reason + ".");
                }
            }
            return pack.examples();
        }
    }

    /// Reads a silo.
    ///
    /// @throws ExperimentException when it has no embedded images with a class to train or to test on
    public static SiloData of(Path silo) {
        try (SiloStore store = SiloStore.open(silo); Arena arena = Arena.ofConfined()) {
            String fingerprint = store.settings().get(Settings.ENCODER)
                    .orElseThrow(() -> new ExperimentException(
                            "The images in " + silo
                                    + " are not embedded yet: run siloscope silo embed first."));
            Path file = store.folder().embeddings(fingerprint);
            Embeddings all = EmbeddingsFile.map(file, arena);
            Map<ImageId, Integer> rows = new HashMap<>();
            for (int row = 0; row < all.size(); row++) {
                rows.put(all.images().get(row), row);
            }
            return new SiloData(store.classes(), fingerprint, part(store, Split.TRAIN, all, rows, silo),
                    part(store, Split.TEST, all, rows, silo));
        } catch (IOException e) {
            throw new ExperimentException(
                    "The embeddings of " + silo + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Part part(SiloStore store, Split split, Embeddings all, Map<ImageId, Integer> rows,
            Path silo) {
        Map<ImageId, Integer> truth = store.images().truth();
        List<ImageId> images = new ArrayList<>();
        Map<ImageId, List<Path>> places = new HashMap<>();
        for (StoredImage image : store.images().images(split)) {
            if (truth.containsKey(image.id()) && rows.containsKey(image.id())) {
                images.add(image.id());
                places.put(image.id(), List.of(image.path()));
            }
        }
        if (images.isEmpty()) {
            throw new ExperimentException("The silo " + silo + " has no embedded " + split.label()
                    + " images with a class: import some with a labels.csv or class folders, and embed them.");
        }
        int[] chosen = images.stream().mapToInt(image -> rows.getOrDefault(image, 0)).toArray();
        return new Part(List.copyOf(images), Map.copyOf(places),
                images.stream().mapToInt(image -> truth.getOrDefault(image, 0)).toArray(),
                all.rows().select(chosen));
    }

    /// The data with a part of its training images, drawn at random; all of them where there are no more.
    public SiloData sampled(int images, Seed seed) {
        if (images >= train.size()) {
            return this;
        }
        int[] rows = Arrays.copyOf(Shuffle.permutation(train.size(), seed.split("sample")),
                images);
        Arrays.sort(rows);
        var part = new Part(Arrays.stream(rows).mapToObj(train.images()::get).toList(), train.places(),
                Arrays.stream(rows).map(row -> train.truth()[row]).toArray(),
                train.embeddings().select(rows));
        return new SiloData(classes, encoder, part, test);
    }
}
