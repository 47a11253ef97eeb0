package io.siloscope.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.siloscope.dataset.NameIndex;
import io.siloscope.dataset.Split;
import io.siloscope.format.CocoLabels;
import io.siloscope.format.Csv;
import io.siloscope.format.FormatException;
import io.siloscope.format.JsonLines;
import io.siloscope.ingest.ImageTree.Entry;

/// Joins a table of `image,class[,split][,group]` with the files of a folder. Other columns are passed over.
final class LabelTable {

    private final NameIndex<Entry> names = new NameIndex<>();
    private final Map<Entry, ImageItem> described = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final String title;
    private final Split otherwise;
    private final Columns columns;

    private LabelTable(ImageTree tree, String title, Columns columns, Split otherwise) {
        this.columns = columns;
        tree.entries().forEach(file -> names.add(file.name(), file));
        refused.addAll(tree.refused());
        this.title = title;
        this.otherwise = otherwise;
    }

    /// A table as it was read.
    ///
    /// @param place where it lies, for messages
    record Table(String place, List<String> header, List<Csv.Row> rows) {

        Columns columns(Map<String, String> chosen) {
            return Columns.of(place, header, chosen);
        }
    }

    static Scan scan(ImageTree tree, Table table, Map<String, String> chosen, Split otherwise) {
        Columns columns = table.columns(chosen);
        String title = table.place().substring(
                Math.max(table.place().lastIndexOf('/'), table.place().lastIndexOf('\\')) + 1);
        var labels = new LabelTable(tree, title, columns, otherwise);
        table.rows().forEach(labels::describe);
        List<ImageItem> items = tree.entries().stream()
                .map(file -> labels.described.getOrDefault(file, file.item("", otherwise, "", 0))).toList();
        return new Scan(items, labels.refused, columns.words());
    }

    static Table read(Found table) {
        String place = table.origin();
        try {
            byte[] bytes = table.read();
            String name = place.toLowerCase(Locale.ROOT);
            if (name.endsWith(".jsonl") || name.endsWith(".json")) {
                List<Csv.Row> rows = name.endsWith(".json") ? CocoLabels.read(place, bytes)
                        : JsonLines.read(place, bytes);
                return new Table(place, JsonLines.columns(rows), rows);
            }
            return new Table(place, Csv.columns(place, bytes), Csv.read(place, bytes));
        } catch (NoSuchFileException e) {
            throw new IngestException("There is no table " + place + ": name one, or choose another layout.",
                    e);
        } catch (CharacterCodingException e) {
            throw new IngestException(place + " is not a text file in UTF-8 or UTF-16.", e);
        } catch (IOException e) {
            throw new IngestException(place + " cannot be read: " + e.getMessage(), e);
        } catch (FormatException e) {
            throw new IngestException(e.getMessage() + ".", e);
        }
    }

    private void describe(Csv.Row row) {
        String cell = columns.cell(row, Columns.IMAGE);
        List<Entry> found = names.find(cell);
        if (found.isEmpty()) {
            refuse(row, "there is no image \"" + cell + "\" in the folder");
            return;
        }
        if (found.size() > 1) {
            refuse(row, "\"" + cell + "\" may be " + found.get(0).name() + " or " + found.get(1).name()
                    + ": give the path below the imported folder");
            return;
        }
        Entry file = found.getFirst();
        ImageItem earlier = described.get(file);
        if (earlier != null) {
            refuse(row, "\"" + cell + "\" was described on line " + earlier.line() + " already");
            return;
        }
        String split = columns.cell(row, Columns.SPLIT);
        if (!split.isEmpty() && !Split.isName(split)) {
            refuse(row, "a split is train, val or test, not \"" + split + "\"");
            return;
        }
        described.put(file,
                file.item(columns.cell(row, Columns.CLASS), split.isEmpty() ? otherwise : Split.parse(split),
                        columns.cell(row, Columns.GROUP), row.line()));
    }

    private void refuse(Csv.Row row, String reason) {
        refused.add(new Refused(title + " line " + row.line(), "Line " + row.line() + ": " + reason));
    }
}
