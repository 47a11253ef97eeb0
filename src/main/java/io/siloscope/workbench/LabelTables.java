package io.siloscope.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.format.JsonLines;
import io.siloscope.store.StoredImage;
import io.siloscope.store.Suggestion;
import io.siloscope.store.SuggestionRun;

/// Writes labels and weak labels as tables; a table is whole or is not there.
final class LabelTables {

    private static final List<String> COLUMNS = List.of("image", "class", "source", "annotator", "time",
            "purpose",
            "split");

    private LabelTables() {}

    /// @param lines whether to write JSON Lines, and not a table with commas
    static int writeLabels(OpenSilo silo, Path file, boolean lines) throws IOException {
        Map<ImageId, Label> labels = currentLabels(silo);
        StringWriter table = new StringWriter();
        if (!lines) {
            Csv.writeRow(table, COLUMNS);
        }
        int rows = 0;
        for (Split split : Split.values()) {
            for (StoredImage image : silo.store().images().images(split)) {
                Label label = labels.get(image.id());
                if (label != null) {
                    List<String> cells = cells(silo, image, label);
                    if (lines) {
                        JsonLines.writeRow(table, COLUMNS, cells);
                    } else {
                        Csv.writeRow(table, cells);
                    }
                    rows++;
                }
            }
        }
        AtomicFile.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
        silo.store().heads().note(silo.store().labels().head(), "export " + file.getFileName());
        return rows;
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

    private static List<String> cells(OpenSilo silo, StoredImage image, Label label) {
        String className = silo.classes().name(label.classIndex());
        String time = label.at().toString();
        return switch (label.source()) {
            case Source.Human human -> List.of(image.name(), className, "human", human.annotator(), time,
                    human.purpose().name().toLowerCase(Locale.ROOT), image.split().label());
            case Source.Weak weak ->
                List.of(image.name(), className, "weak", weak.method(), time, "", image.split().label());
            case Source.Predicted predicted -> List.of(image.name(), className, "predicted",
                    predicted.run() + " round " + predicted.round(), time, "", image.split().label());
        };
    }

    static int writeSuggestions(OpenSilo silo, Path file) throws IOException {
        Map<ImageId, String> names = new HashMap<>();
        silo.store().images().images(Split.TRAIN).forEach(image -> names.put(image.id(), image.name()));
        Map<ImageId, Label> people = silo.store().labels().current();
        StringWriter table = new StringWriter();
        Csv.writeRow(table, header(silo));
        int rows = 0;
        for (Suggestion suggestion : silo.store().weakLabels().ranked()) {
            if (!people.containsKey(suggestion.image())) {
                Csv.writeRow(table, cells(silo, suggestion, names.getOrDefault(suggestion.image(), "")));
                rows++;
            }
        }
        AtomicFile.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
        return rows;
    }

    private static List<String> header(OpenSilo silo) {
        List<String> header = new ArrayList<>(List.of("image", "weak_class"));
        silo.classes().names().forEach(name -> header.add("s_" + name));
        header.addAll(List.of("uncertainty", "rank"));
        return header;
    }

    private static List<String> cells(OpenSilo silo, Suggestion suggestion, String name) {
        List<String> cells = new ArrayList<>(List.of(name, silo.classes().name(suggestion.classIndex())));
        for (double score : suggestion.similarities()) {
            cells.add(Double.isNaN(score) ? "" : String.valueOf(score));
        }
        cells.add(String.valueOf(suggestion.uncertainty()));
        cells.add(String.valueOf(suggestion.rank()));
        return cells;
    }
}
