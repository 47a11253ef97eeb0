package io.siloscope.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.siloscope.dataset.NameIndex;
import io.siloscope.dataset.Split;
import io.siloscope.format.Csv;
import io.siloscope.format.FormatException;
import io.siloscope.format.JsonLines;
import io.siloscope.ingest.FileTree.Entry;

/// Joins a table of `image,class[,split][,group]` with the files of a folder. Other columns are passed over.
final class LabelTable {

    private final NameIndex<Entry> names = new NameIndex<>();
    private final Map<Entry, ImageItem> described = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final String title;
    private final Split otherwise;
    private final Columns columns;

    private LabelTable(FileTree tree, Path table, Columns columns, Split otherwise) {
        this.columns = columns;
        tree.files().forEach(file -> names.add(file.name(), file));
        refused.addAll(tree.refused());
        title = table.getFileName().toString();
        this.otherwise = otherwise;
    }

    static Scan scan(FileTree tree, Path table, Map<String, String> chosen, Split otherwise) {
        List<Csv.Row> rows;
        List<String> header;
        if (table.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            rows = read(table, () -> JsonLines.read(table));
            header = JsonLines.columns(rows);
        } else {
            rows = read(table, () -> Csv.read(table));
            header = read(table, () -> Csv.columns(table));
        }
        Columns columns = Columns.of(table.toString(), header, chosen);
        var labels = new LabelTable(tree, table, columns, otherwise);
        rows.forEach(labels::describe);
        List<ImageItem> items = tree.files().stream()
                .map(file -> labels.described.getOrDefault(file, file.item("", otherwise, "", 0))).toList();
        return new Scan(items, labels.refused, columns.words());
    }

    /// What is asked of a table that may not be readable.
    @FunctionalInterface
    private interface Question<T> {
        T answer() throws IOException;
    }

    private static <T> T read(Path table, Question<T> question) {
        try {
            return question.answer();
        } catch (NoSuchFileException e) {
            throw new IngestException("There is no table " + table + ": name one, or choose another layout.",
                    e);
        } catch (CharacterCodingException e) {
            throw new IngestException(table + " is not a text file in UTF-8 or UTF-16.", e);
        } catch (IOException e) {
            throw new IngestException(table + " cannot be read: " + e.getMessage(), e);
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
