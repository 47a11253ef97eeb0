package io.siloscope.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Split;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Predictor;
import io.siloscope.math.FloatMatrix;
import io.siloscope.store.StoredImage;
import io.siloscope.workbench.ModelReview.Basis;

/// Asks a run's model about the silo's images, a block at a time: what people labelled and the model sees otherwise may be
/// labelled wrongly.
final class Reviewing {

    /// Images that are decoded and held at once.
    private static final int BLOCK = 2048;

    private final OpenSilo silo;
    private final RunFolder run;
    private final Recipe recipe;
    private final Predictor model;
    private final Map<ImageId, Prediction> predictions = new LinkedHashMap<>();

    /// The surest answer of the model to one image.
    private record Prediction(int classIndex, double probability) {}

    Reviewing(OpenSilo silo, RunFolder run) {
        this.silo = silo;
        this.run = run;
        recipe = run.config().recipe();
        model = new Predictor(recipe, run.model());
    }

    /// All images.
    ModelReview run(Progress progress, Cancel cancel) {
        List<StoredImage> images = new ArrayList<>();
        for (Split split : Split.values()) {
            images.addAll(silo.store().images().images(split));
        }
        predict(images.stream().map(StoredImage::id).toList(), progress, cancel);
        keep(images);
        return review();
    }

    /// The images that a confusion matrix is counted on, alone.
    ModelReview judge(Progress progress, Cancel cancel) {
        predict(List.copyOf(known(basis()).keySet()), progress, cancel);
        return review();
    }

    private ModelReview review() {
        Basis basis = basis();
        Map<ImageId, Integer> known = known(basis);
        known.keySet().retainAll(predictions.keySet());
        int[] right = known.values().stream().mapToInt(Integer::intValue).toArray();
        int[] answers = known.keySet().stream().mapToInt(image -> prediction(image).classIndex()).toArray();
        List<Doubt> doubts = doubts();
        return new ModelReview(basis, Confusion.of(silo.classes().size(), right, answers),
                silo.store().labels().current().size(), doubts);
    }

    private Prediction prediction(ImageId image) {
        return predictions.getOrDefault(image, new Prediction(0, 0));
    }

    /// The most telling images whose class is known.
    private Basis basis() {
        if (!known(Basis.TEST).isEmpty()) {
            return Basis.TEST;
        }
        return known(Basis.VALIDATION).isEmpty() ? Basis.LABELLED : Basis.VALIDATION;
    }

    private Map<ImageId, Integer> known(Basis basis) {
        return switch (basis) {
            case TEST -> new Snapshots(silo).known(Split.TEST);
            case VALIDATION -> new Snapshots(silo).known(Split.VAL);
            case LABELLED -> {
                Map<ImageId, Integer> labels = new LinkedHashMap<>();
                silo.store().labels().current()
                        .forEach((image, label) -> labels.put(image, label.classIndex()));
                yield labels;
            }
        };
    }

    private void predict(List<ImageId> images, Progress progress, Cancel cancel) {
        var snapshots = new Snapshots(silo);
        for (int from = 0; from < images.size(); from += BLOCK) {
            cancel.check();
            List<ImageId> block = images.subList(from, Math.min(images.size(), from + BLOCK));
            snapshots.load(block, recipe).ifPresent(loaded -> {
                FloatMatrix rows = model.probabilities(loaded.examples(), Progress.NONE, cancel);
                for (int i = 0; i < rows.rows(); i++) {
                    predictions.put(loaded.images().get(i), surest(rows.row(i)));
                }
            });
            progress.at(from + block.size(), images.size());
        }
    }

    private static Prediction surest(float[] row) {
        int best = 0;
        for (int c = 1; c < row.length; c++) {
            if (row[c] > row[best]) {
                best = c;
            }
        }
        return new Prediction(best, row[best]);
    }

    private List<Doubt> doubts() {
        Map<ImageId, String> names = new HashMap<>();
        silo.store().images().images(Split.TRAIN).forEach(image -> names.put(image.id(), image.name()));
        List<Doubt> doubts = new ArrayList<>();
        silo.store().labels().current().forEach((image, label) -> {
            Prediction said = predictions.get(image);
            if (said != null && said.classIndex() != label.classIndex()) {
                doubts.add(
                        new Doubt(image, names.getOrDefault(image, ""), label.classIndex(),
                                label.source().giver(),
                                said.classIndex(), said.probability()));
            }
        });
        doubts.sort(Comparator.comparingDouble(Doubt::probability).reversed().thenComparing(Doubt::name));
        return doubts;
    }

    private void keep(List<StoredImage> images) {
        StringWriter table = new StringWriter();
        Csv.writeRow(table, List.of("image", "class", "probability"));
        for (StoredImage image : images) {
            Prediction said = predictions.get(image.id());
            if (said != null) {
                Csv.writeRow(table, List.of(image.name(), silo.classes().name(said.classIndex()),
                        said.probability()));
            }
        }
        Path file = run.path().resolve("predictions.csv");
        try {
            AtomicFile.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WorkbenchException(file + " could not be written (" + e.getMessage()
                    + "). Labels are safe; make room and ask the model again.", e);
        }
    }
}
