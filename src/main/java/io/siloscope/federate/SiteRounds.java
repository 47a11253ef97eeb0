package io.siloscope.federate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

import io.siloscope.format.Csv;
import io.siloscope.format.FormatException;

/// What a coordinator keeps of each site and round: `traffic.csv` with the bytes and `validation.csv` with the accuracy. A
/// round that was asked for twice, because the coordinator fell in between, has rows from both times: bytes add up, and the
/// last accuracy counts.
final class SiteRounds {

    static final String TRAFFIC = "traffic.csv";
    static final String VALIDATION = "validation.csv";

    private static final List<String> TRAFFIC_COLUMNS = List.of("round", "site", "weights_down", "weights_up",
            "words_down", "words_up");
    private static final List<String> VALIDATION_COLUMNS = List.of("round", "site", "accuracy",
            "balanced_accuracy", "loss");

    private SiteRounds() {}

    /// The rows of a round's traffic, under a header where the file is new.
    static String traffic(Path file, int round, SortedMap<String, TrafficByKind> bySite) {
        StringWriter rows = begun(file, TRAFFIC_COLUMNS);
        bySite.forEach((site, bytes) -> Csv.writeRow(rows, List.of(round, site, bytes.weights().down(),
                bytes.weights().up(), bytes.words().down(), bytes.words().up())));
        return rows.toString();
    }

    /// The rows of a round's evaluations, under a header where the file is new.
    static String validation(Path file, int round, SortedMap<String, Evaluation> bySite) {
        StringWriter rows = begun(file, VALIDATION_COLUMNS);
        bySite.forEach((site, evaluation) -> {
            Scores scores = evaluation.scores();
            Csv.writeRow(rows,
                    List.of(round, site, Csv.cell(scores.accuracy()), Csv.cell(scores.balancedAccuracy()),
                            Csv.cell(scores.loss())));
        });
        return rows.toString();
    }

    private static StringWriter begun(Path file, List<String> columns) {
        StringWriter rows = new StringWriter();
        if (!Files.exists(file)) {
            Csv.writeRow(rows, columns);
        }
        return rows;
    }

    /// All rounds that the files tell of, by number and site; none at a site, which keeps no such files.
    static NavigableMap<Integer, SortedMap<String, SiteRound>> read(Path folder) throws IOException {
        NavigableMap<Integer, SortedMap<String, SiteRound>> rounds = new TreeMap<>();
        for (Csv.Row row : rows(folder.resolve(TRAFFIC))) {
            Traffic bytes = new Traffic(whole(row, "weights_down") + whole(row, "words_down"),
                    whole(row, "weights_up") + whole(row, "words_up"));
            round(rounds, row).merge(row.get("site"), SiteRound.NONE.plus(bytes),
                    (known, _) -> known.plus(bytes));
        }
        for (Csv.Row row : rows(folder.resolve(VALIDATION))) {
            double accuracy = Csv.number(row.get("accuracy"));
            round(rounds, row).merge(row.get("site"), SiteRound.NONE.withAccuracy(accuracy),
                    (known, _) -> known.withAccuracy(accuracy));
        }
        return rounds;
    }

    private static SortedMap<String, SiteRound> round(
            NavigableMap<Integer, SortedMap<String, SiteRound>> rounds, Csv.Row row) {
        return rounds.computeIfAbsent((int) whole(row, "round"), _ -> new TreeMap<>());
    }

    private static List<Csv.Row> rows(Path file) throws IOException {
        return Files.exists(file) ? Csv.read(file) : Collections.emptyList();
    }

    private static long whole(Csv.Row row, String column) {
        try {
            return Long.parseLong(row.get(column));
        } catch (NumberFormatException e) {
            throw new FormatException("Line " + row.line() + " has no whole number as " + column, e);
        }
    }
}
