package io.siloscope.workbench;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Split;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.dataset.Unreadable;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.jobs.Lane;
import io.siloscope.learn.ImagePack;
import io.siloscope.math.Interpolation;
import io.siloscope.store.StoredImage;
import io.siloscope.store.Suggestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Freezes what a silo trains and is judged on. Training images carry the person's label where there is one, else the
/// weak one; validation and test images carry the class that the import named.
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final OpenSilo silo;

    Snapshots(OpenSilo silo) {
        this.silo = silo;
    }

    /// Training and validation sets of a run.
    ///
    /// @throws WorkbenchException when no training image carries a label
    SiteWork.Sets sets(Recipe recipe) {
        silo.store().heads().note(silo.store().labels().head(), "training set");
        return new SiteWork.Sets(training(recipe), judged(Split.VAL, recipe));
    }

    private TrainingSet training(Recipe recipe) {
        return freeze(trainingLabels(), recipe).orElseThrow(() -> new WorkbenchException(
                "No training image of this silo carries a label. Nothing was sent; label some, or compute weak labels."));
    }

    /// The class each training image has now, in the order of import: a person's, else the weak one.
    Map<ImageId, Integer> trainingLabels() {
        Map<ImageId, Integer> known = new HashMap<>();
        for (Suggestion suggestion : silo.store().weakLabels().ranked()) {
            known.put(suggestion.image(), suggestion.classIndex());
        }
        silo.store().labels().current().forEach((image, label) -> known.put(image, label.classIndex()));
        // What is to be decided by somebody is not trained on meanwhile, not even with its weak label.
        silo.store().labels().unsure().forEach(known::remove);
        silo.store().labels().flagged().forEach(known::remove);
        return labelled(Split.TRAIN, known);
    }

    /// Judges global models on a split; nothing when its images have no known class.
    Optional<GlobalEvaluation> judge(Split split, Recipe recipe) {
        return judged(split, recipe).map(set -> new TestSilo(recipe, set));
    }

    /// The images of a split whose class the import named; nothing when there are none.
    private Optional<TrainingSet> judged(Split split, Recipe recipe) {
        return freeze(known(split), recipe);
    }

    /// The images of a split whose class the import named, in the order of import.
    Map<ImageId, Integer> known(Split split) {
        return labelled(split, silo.store().images().truth());
    }

    private Map<ImageId, Integer> labelled(Split split, Map<ImageId, Integer> known) {
        Map<ImageId, Integer> labels = new LinkedHashMap<>();
        for (StoredImage image : silo.store().images().images(split)) {
            Integer label = known.get(image.id());
            if (label != null) {
                labels.put(image.id(), label);
            }
        }
        return labels;
    }

    private Optional<TrainingSet> freeze(Map<ImageId, Integer> labels, Recipe recipe) {
        return load(labels.keySet(), recipe).map(loaded -> TrainingSet.of(loaded.examples(),
                loaded.images().stream().mapToInt(labels::get).toArray()));
    }

    /// Images as a network is fed with them: those that can be read.
    record Loaded(List<ImageId> images, Examples examples) {}

    /// The images that can be fed to a recipe's network; nothing when there are none.
    ///
    /// @throws WorkbenchException when the recipe wants vectors of another encoder
    Optional<Loaded> load(Collection<ImageId> images, Recipe recipe) {
        return switch (recipe.input()) {
            case Input.Image input -> images(images, input);
            case Input.Embedding input -> vectors(images, input);
        };
    }

    private Optional<Loaded> images(Collection<ImageId> images, Input.Image input) {
        Executor readers = silo.jobs().executor(Lane.DECODE);
        Map<ImageId, CompletableFuture<Optional<Pixels>>> decoded = new LinkedHashMap<>();
        images.forEach(image -> decoded.put(image,
                CompletableFuture.supplyAsync(() -> pixels(image, input), readers)));
        Map<ImageId, Pixels> readable = new LinkedHashMap<>();
        decoded.forEach((image, pixels) -> pixels.join().ifPresent(found -> readable.put(image, found)));
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        ImagePack pack = new ImagePack(input, readable.size());
        int index = 0;
        for (Pixels pixels : readable.values()) {
            pack.set(index++, pixels);
        }
        return Optional.of(new Loaded(List.copyOf(readable.keySet()), pack.examples()));
    }

    private Optional<Pixels> pixels(ImageId image, Input.Image input) {
        return switch (silo.pixels().read(image)) {
            case Pixels pixels ->
                Optional.of(pixels.resized(input.width(), input.height(), Interpolation.BILINEAR));
            case Unreadable(String reason) -> {
                LOG.warn("Image {} is left out of training: {}", image.brief(), reason);
                yield Optional.empty();
            }
        };
    }

    private Optional<Loaded> vectors(Collection<ImageId> images, Input.Embedding input) {
        Embeddings embeddings = silo.shelf().require();
        if (!embeddings.encoder().equals(input.encoder()) || embeddings.dimension() != input.dimension()) {
            throw new WorkbenchException("This run is fed with another encoder's vectors than this silo has. "
                    + "Nothing was sent; embed the images with the encoder that the coordinator names.");
        }
        Set<ImageId> wanted = Set.copyOf(images);
        int[] rows = IntStream.range(0, embeddings.size())
                .filter(row -> wanted.contains(embeddings.images().get(row))).toArray();
        if (rows.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Loaded(Arrays.stream(rows).mapToObj(embeddings.images()::get).toList(),
                new Examples.Vectors(embeddings.rows().select(rows))));
    }
}
