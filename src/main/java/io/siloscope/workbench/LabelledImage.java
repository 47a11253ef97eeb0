package io.siloscope.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Source;
import io.siloscope.dataset.Split;
import io.siloscope.store.StoredImage;
import io.siloscope.store.Suggestion;
import io.siloscope.store.SuggestionRun;

/// An image, its label, and where the label came from, as an export writes them.
///
/// @param source `human`, `weak` or `predicted`
/// @param annotator who or what gave the label
/// @param purpose what a person's label was for, or an empty text
record LabelledImage(StoredImage image, int classIndex, String className, String source, String annotator,
        String time,
        String purpose) {

    /// The columns that [#cells] fills.
    static final List<String> COLUMNS = List.of("image", "class", "source", "annotator", "time", "purpose",
            "split");

    /// Every image that has a label, a person's or else the weak one: by split, in the order of import.
    static List<LabelledImage> all(OpenSilo silo) {
        Map<ImageId, Label> labels = currentLabels(silo);
        List<LabelledImage> all = new ArrayList<>();
        for (Split split : Split.values()) {
            for (StoredImage image : silo.store().images().images(split)) {
                Label label = labels.get(image.id());
                if (label != null) {
                    all.add(of(silo, image, label));
                }
            }
        }
        return all;
    }

    private static Map<ImageId, Label> currentLabels(OpenSilo silo) {
        Map<ImageId, Label> labels = new HashMap<>();
        Optional<SuggestionRun> run = silo.store().weakLabels().run();
        for (Suggestion suggestion : silo.store().weakLabels().ranked()) {
            labels.put(suggestion.image(), new Label(suggestion.classIndex(),
                    new Source.Weak(run.map(SuggestionRun::method).orElse("")),
                    run.map(SuggestionRun::computedAt).orElse(Instant.EPOCH)));
        }
        labels.putAll(silo.store().labels().current());
        return labels;
    }

    private static LabelledImage of(OpenSilo silo, StoredImage image, Label label) {
        String className = silo.classes().name(label.classIndex());
        String time = label.at().toString();
        return switch (label.source()) {
            case Source.Human human -> new LabelledImage(image, label.classIndex(), className, "human",
                    human.annotator(), time, human.purpose().name().toLowerCase(Locale.ROOT));
            case Source.Weak weak ->
                new LabelledImage(image, label.classIndex(), className, "weak", weak.method(), time, "");
            case Source.Predicted predicted ->
                new LabelledImage(image, label.classIndex(), className, "predicted",
                        predicted.run() + " round " + predicted.round(), time, "");
        };
    }

    List<String> cells() {
        return cells(image.name());
    }

    /// @param name what the image is called in the export
    List<String> cells(String name) {
        return List.of(name, className, source, annotator, time, purpose, image.split().label());
    }
}
