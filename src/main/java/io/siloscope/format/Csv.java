package io.siloscope.format;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// Tables of text with a header line. They are written with commas in UTF-8; files are also read with semicolons or
/// tabs between the cells, whichever the header line has most of, and in UTF-16 where a byte order mark says so.
public final class Csv {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private static final CsvMapper MAPPER = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.TRIM_SPACES).build();

    private Csv() {}

    /// One row: the line it starts on (the header is line 1) and its cells by lower-case column name.
    public record Row(int line, Map<String, String> cells) {

        /// The cell of a column, or an empty text where the column or the cell is missing.
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// Called for each row as it is read.
    @FunctionalInterface
    public interface RowSink {
        void row(Row row) throws IOException;
    }

    /// All rows of a file.
    ///
    /// @throws FormatException naming the file, and the line where there is one
    public static List<Row> read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /// All rows of a table.
    ///
    /// @param place where it lies, for messages
    /// @throws FormatException naming the place, and the line where there is one
    public static List<Row> read(String place, byte[] table) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Reader reader = open(table)) {
            read(reader, rows::add);
        } catch (FormatException e) {
            throw new FormatException(place + ": " + e.getMessage(), e);
        }
        return rows;
    }

    /// The names of a table's columns, in lower case.
    ///
    /// @param place where it lies, for messages
    /// @throws FormatException when the table is empty
    public static List<String> columns(String place, byte[] table) throws IOException {
        try (BufferedReader lines = open(table)) {
            String first = firstLine(lines);
            return header(first, separator(first));
        } catch (FormatException e) {
            throw new FormatException(place + ": " + e.getMessage(), e);
        }
    }

    /// Text in UTF-8, or in UTF-16 with a byte order mark.
    private static BufferedReader open(byte[] table) {
        byte[] start = Arrays.copyOf(table, 2);
        boolean big = Arrays.equals(start, new byte[]{(byte) 0xFE, (byte) 0xFF});
        boolean little = Arrays.equals(start, new byte[]{(byte) 0xFF, (byte) 0xFE});
        Charset charset = big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(table), charset.newDecoder()));
    }

    /// Hands each row on as soon as its line has been read; blank lines are passed over.
    ///
    /// @throws FormatException when there is no header, or a row has more cells than the header
    public static void read(Reader reader, RowSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        String first = firstLine(lines);
        char separator = separator(first);
        List<String> header = header(first, separator);
        int line = 1;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            int start = ++line;
            while (quoteIsOpen(text)) {
                String next = lines.readLine();
                if (next == null) {
                    throw new FormatException("Line " + start + " opens a quote that never closes");
                }
                text = text + "\n" + next;
                line++;
            }
            if (!text.isBlank()) {
                sink.row(row(header, cells(text, start, separator), start));
            }
        }
    }

    private static Row row(List<String> header, List<String> cells, int line) {
        if (cells.size() > header.size()) {
            throw new FormatException(
                    "Line " + line + " has " + cells.size() + " cells, the header " + header.size());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return new Row(line, named);
    }

    private static String firstLine(BufferedReader lines) throws IOException {
        String first = lines.readLine();
        if (first == null) {
            throw new FormatException("The table is empty: it needs a header line");
        }
        return first;
    }

    private static List<String> header(String first, char separator) {
        return cells(first.replace("\uFEFF", "").toLowerCase(Locale.ROOT), 1, separator);
    }

    private static char separator(String header) {
        String bare = header.replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            best = count(bare, candidate) > count(bare, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static boolean quoteIsOpen(String text) {
        return count(text, '"') % 2 == 1;
    }

    private static List<String> cells(String record, int line, char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (MappingIterator<String[]> records = MAPPER.readerFor(String[].class).with(schema)
                .readValues(record)) {
            return Arrays.stream(records.next()).map(String::strip).toList();
        } catch (JacksonException e) {
            throw new FormatException("Line " + line + " is no row of a table: " + e.getOriginalMessage(), e);
        }
    }

    /// A number as a cell; NaN, which is a number that is not known, as an empty one.
    public static String cell(double number) {
        return Double.isNaN(number) ? "" : String.valueOf(number);
    }

    /// The number of a cell, NaN of an empty one.
    ///
    /// @throws NumberFormatException when it is no number
    public static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /// Writes one line: cells with a comma, a quote or a line break are quoted. The line ends with `\n`.
    public static void writeRow(Writer writer, List<?> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = String.valueOf(cells.get(i));
            boolean quote = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            line.append(i == 0 ? "" : ",").append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        try {
            writer.write(line.append('\n').toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
