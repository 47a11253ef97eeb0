package io.siloscope.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    /// All rows of a file.
    ///
    /// @throws FormatException naming the file and the line that is no JSON object
    public static List<Csv.Row> read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /// All rows of a table, with their lines. A cell that is null counts as empty; blank lines are passed over.
    ///
    /// @param place where it lies, for messages
    /// @throws FormatException naming the place and the line that is no JSON object
    public static List<Csv.Row> read(String place, byte[] table) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table)).toString();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Csv.Row(number, cells(place, number, line)));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(String place, int number, String line) {
        try {
            Map<String, String> cells = new LinkedHashMap<>();
            Json.object(line).forEach((name, value) -> cells.put(name.toLowerCase(Locale.ROOT),
                    value == null ? "" : value.toString().strip()));
            return cells;
        } catch (FormatException e) {
            throw new FormatException(place + ": line " + number + ": " + e.getMessage(), e);
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
