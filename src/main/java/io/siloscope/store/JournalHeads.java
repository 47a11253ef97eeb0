package io.siloscope.store;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.format.Csv;

/// Copies of the journal's end beside the database: each run and each export leaves one, so that events cut off at
/// the end, which the chain alone cannot show, are missed.
public final class JournalHeads {

    private final Path file;
    private final Database database;

    JournalHeads(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    /// Notes the journal's end.
    ///
    /// @param why what relies on the journal as it is now, for example `export labels.csv`
    public void note(ChainHead head, String why) {
        StringWriter lines = new StringWriter();
        if (!Files.exists(file)) {
            Csv.writeRow(lines, List.of("time", "why", "events", "hash"));
        }
        Csv.writeRow(lines, List.of(Instant.now(), why, head.events(), head.hash()));
        try {
            Files.writeString(file, lines.toString(), StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StoreException("The journal's end could not be noted in " + file
                    + ". Labels are kept; check the disk and its space.", e);
        }
    }

    /// The noted ends that the journal does not lead to any more, in words.
    public List<String> problems() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> problems = new ArrayList<>();
            for (Csv.Row row : Csv.read(file)) {
                long events = Long.parseLong(row.get("events"));
                if (events > 0 && !hash(events).equals(row.get("hash"))) {
                    problems.add("The label journal had " + events + " events at " + row.get("time") + " ("
                            + row.get("why") + "), and they are not there any more as they were.");
                }
            }
            return problems;
        } catch (IOException | RuntimeException e) {
            return List.of("The noted ends of the journal in " + file.getFileName() + " cannot be read: "
                    + e.getMessage());
        }
    }

    private String hash(long seq) {
        return database.read(session -> session.first("SELECT hash FROM event WHERE seq = ?",
                row -> row.getString(1), seq).orElse(""));
    }
}
