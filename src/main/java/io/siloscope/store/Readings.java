package io.siloscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Purpose;

/// The newest answers in force, by reading: the first, whose class is the image's label, a second reader's, and a repeat
/// by the same reader. None replaces another. Thread-safe.
public final class Readings {

    private final Database database;

    Readings(Database database) {
        this.database = database;
    }

    /// The answers that make the labels, in the order of import.
    public Map<ImageId, Reading> first() {
        return newest("SELECT * FROM reading WHERE pass = 'FIRST'");
    }

    /// The answers that made the labels before anything was settled between readers, in the order of import.
    public Map<ImageId, Reading> beforeSettling() {
        return newest("SELECT * FROM reading WHERE pass = 'FIRST' AND purpose <> 'ADJUDICATE'");
    }

    /// Second readers' answers, in the order of import.
    public Map<ImageId, Reading> second() {
        return newest("SELECT * FROM reading WHERE pass = 'SECOND_READ'");
    }

    /// Answers of readers who did not know that they had answered before, in the order of import.
    public Map<ImageId, Reading> repeated() {
        return newest("SELECT * FROM reading WHERE pass = 'REPEAT'");
    }

    private Map<ImageId, Reading> newest(String answers) {
        Map<ImageId, Reading> readings = new LinkedHashMap<>();
        database.read(session -> {
            session.each("""
                    SELECT i.id, r.annotator, r.purpose, r.kind, r.after, max(r.seq) AS seq
                    FROM (%s) r JOIN image i ON i.key = r.image GROUP BY r.image ORDER BY r.image"""
                    .formatted(answers), row -> put(readings, row));
            return readings;
        });
        return readings;
    }

    private static void put(Map<ImageId, Reading> readings, ResultSet row) throws SQLException {
        var image = new ImageId(row.getString("id"));
        int after = row.getInt("after");
        readings.put(image,
                new Reading(image, row.getString("annotator"), Purpose.valueOf(row.getString("purpose")),
                        EventKind.parse(row.getString("kind")),
                        after < 0 ? OptionalInt.empty() : OptionalInt.of(after),
                        row.getLong("seq")));
    }
}
