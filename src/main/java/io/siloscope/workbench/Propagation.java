package io.siloscope.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

import io.siloscope.dataset.ClassScores;
import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Source;
import io.siloscope.dataset.Split;
import io.siloscope.math.Sha256;
import io.siloscope.query.Ranking;
import io.siloscope.store.StoredImage;
import io.siloscope.store.Suggestion;
import io.siloscope.weak.LinearPropagation;
import io.siloscope.weak.Seeds;
import io.siloscope.weak.WeakLabeler;
import io.siloscope.weak.WeakLabels;

/// Joins embeddings and people's labels into weak labels: which rows are seeds, which are targets.
final class Propagation {

    private final Embeddings embeddings;
    private final Map<ImageId, Integer> rows = new HashMap<>();
    private final Seeds seeds;
    private final String votes;

    private Propagation(Embeddings embeddings, Map<ImageId, Label> labels, int classes, boolean fromAll) {
        this.embeddings = embeddings;
        for (int row = 0; row < embeddings.size(); row++) {
            rows.put(embeddings.images().get(row), row);
        }
        List<ImageId> sources = labels.entrySet().stream()
                .filter(entry -> rows.containsKey(entry.getKey()) && propagates(entry.getValue(), fromAll))
                .map(Map.Entry::getKey)
                .toList();
        if (sources.isEmpty()) {
            throw new WorkbenchException(
                    "No embedded image carries a seed label. Nothing was changed; label a few images of each class first.");
        }
        votes = sources.stream().sorted().map(image -> image + " " + label(labels, image).classIndex())
                .collect(Collectors.joining("\n"));
        seeds = Seeds.of(sources.stream().mapToInt(this::row).toArray(),
                sources.stream().mapToInt(image -> label(labels, image).classIndex()).toArray(), classes);
    }

    /// Reads the present state of a silo.
    ///
    /// @throws WorkbenchException when nothing is embedded or no image carries a seed label
    static Propagation of(OpenSilo silo, boolean fromAll) {
        return new Propagation(silo.shelf().require(), silo.store().labels().current(), silo.classes().size(),
                fromAll);
    }

    /// Weak labels and ranks of the training images that no person has labelled.
    List<Suggestion> suggestions(OpenSilo silo, SuggestOptions options) {
        Map<ImageId, Label> labels = silo.store().labels().current();
        List<ImageId> targets = silo.store().images().images(Split.TRAIN).stream()
                .map(StoredImage::id)
                .filter(image -> rows.containsKey(image) && !labels.containsKey(image))
                .toList();
        return suggestions(targets, options);
    }

    private List<Suggestion> suggestions(List<ImageId> targets, SuggestOptions options) {
        return switch (options.propagator()) {
            case NEIGHBOURS -> {
                WeakLabels weak = label(targets, options.k());
                yield suggestions(targets, weak.scores(options.space()), weak::label, options);
            }
            case LINEAR -> {
                ClassScores scores = new LinearPropagation(embeddings.rows()).probabilities(seeds,
                        targets.stream().mapToInt(this::row).toArray());
                yield suggestions(targets, scores, scores::best, options);
            }
        };
    }

    private static List<Suggestion> suggestions(List<ImageId> targets, ClassScores scores,
            IntUnaryOperator label,
            SuggestOptions options) {
        double[] uncertainty = options.uncertainty().acquisition().scores(scores);
        int[] ranks = Ranking.of(uncertainty).ranks();
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            suggestions.add(
                    new Suggestion(targets.get(i), label.applyAsInt(i), scores.byClass(i), uncertainty[i],
                            ranks[i]));
        }
        return suggestions;
    }

    /// How many neighbours vote unless somebody says otherwise.
    int usualK() {
        return WeakLabeler.usualK(seeds.size(), seeds.seenClasses().length);
    }

    /// The digest of the labelled images that vote and of their classes.
    String seedDigest() {
        return Sha256.of(votes).substring(0, 16);
    }

    /// The fingerprint of the encoder whose embeddings are compared.
    String encoder() {
        return embeddings.encoder();
    }

    /// Neighbours, votes and similarities of some embedded images.
    WeakLabels label(List<ImageId> targets, int k) {
        return new WeakLabeler(k).label(embeddings.rows(), seeds,
                targets.stream().mapToInt(this::row).toArray());
    }

    ImageId image(int row) {
        return embeddings.images().get(row);
    }

    /// True when the image can be compared with others.
    boolean knows(ImageId image) {
        return rows.containsKey(image);
    }

    private int row(ImageId image) {
        Integer row = rows.get(image);
        if (row == null) {
            throw new IllegalArgumentException("Image " + image.brief() + " is not embedded");
        }
        return row;
    }

    private static Label label(Map<ImageId, Label> labels, ImageId image) {
        Label label = labels.get(image);
        if (label == null) {
            throw new IllegalArgumentException("Image " + image.brief() + " is not labelled");
        }
        return label;
    }

    private static boolean propagates(Label label, boolean fromAll) {
        return label.source() instanceof Source.Human human && (fromAll || human.purpose() == Purpose.SEED);
    }
}
