package io.siloscope.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Split;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.store.Suggestion;

/// Writes weak labels as a table; it is whole or is not there.
final class SuggestionTable {

    private SuggestionTable() {}

    static int write(OpenSilo silo, Path file) throws IOException {
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
