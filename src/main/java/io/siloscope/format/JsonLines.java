package io.siloscope.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tables as JSON Lines: an object a line, its members the cells, UTF-8.
public final class JsonLines {

    private JsonLines() {}

    /// All rows of a file, with their lines. A cell that is null counts as empty; blank lines are passed over.
    ///
    /// @throws FormatException naming the file and the line that is no JSON object
    public static List<Csv.Row> read(Path file) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Csv.Row(number, cells(file, number, line)));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(Path file, int number, String line) {
        try {
            Map<String, String> cells = new LinkedHashMap<>();
            Json.object(line).forEach((name, value) -> cells.put(name.toLowerCase(Locale.ROOT),
                    value == null ? "" : value.toString().strip()));
            return cells;
        } catch (FormatException e) {
            throw new FormatException(file + ": line " + number + ": " + e.getMessage(), e);
        }
    }

    /// The names of all members that occur in the rows, in the order of their appearance.
    public static List<String> columns(List<Csv.Row> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.cells().keySet()));
        return List.copyOf(names);
    }

    /// Writes one row, ending in a line break.
    ///
    /// @param columns as many as there are cells
    public static void writeRow(Writer writer, List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        try {
            writer.write(Json.write(row) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
