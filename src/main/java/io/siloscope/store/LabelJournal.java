package io.siloscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Marks;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Source;

/// The append-only journal of what people said of images. An answer is on the disk when [#record] returns. An image's
/// current label is its newest answer that is not undone, whoever gave it, second readings apart; an undo takes back
/// one's own answers only. Thread-safe.
public final class LabelJournal {

    /// `m` lists an image once for each mark; commented ones are found by their comments.
    private static final String MARKS = """
            SELECT i.id, max(m.mark = 'unsure') AS unsure, max(m.mark = 'skip') AS skipped,
              max(m.mark = 'flag') AS flagged, max(m.mark = 'comment') AS commented FROM (
                SELECT image, kind AS mark FROM standing WHERE kind IN ('unsure', 'skip')
                UNION ALL SELECT image, 'flag' FROM flagged
                UNION ALL SELECT e.image, 'comment' FROM comment c JOIN in_force e ON e.seq = c.event
              ) m JOIN image i ON i.key = m.image""";

    /// The same for one image, which its key finds in every view.
    private static final String MARKS_OF_ONE = """
            SELECT coalesce((SELECT kind = 'unsure' FROM standing WHERE image = i.key), 0) AS unsure,
              coalesce((SELECT kind = 'skip' FROM standing WHERE image = i.key), 0) AS skipped,
              EXISTS (SELECT 1 FROM flagged WHERE image = i.key) AS flagged,
              EXISTS (SELECT 1 FROM in_force e JOIN comment c ON c.event = e.seq WHERE e.image = i.key) AS commented
            FROM image i WHERE i.id = ?""";

    private final Database database;
    private final LabelSet classes;

    LabelJournal(Database database, LabelSet classes) {
        this.database = database;
        this.classes = classes;
    }

    /// Writes the answers as one step, which one undo takes back.
    ///
    /// @return the events, in the order of the answers
    /// @throws IllegalArgumentException for an unknown image or class, or an image answered twice
    public List<LabelEvent> record(String annotator, Purpose purpose, List<Answer> answers) {
        requireName(annotator);
        Set<ImageId> seen = new HashSet<>();
        for (Answer answer : answers) {
            answer.requireFits(classes.size());
            if (!seen.add(answer.image())) {
                throw new IllegalArgumentException("Image " + answer.image() + " is answered twice");
            }
        }
        return database.write(session -> {
            var step = new Step(session, classes, annotator);
            for (Answer answer : answers) {
                step.say(answer, purpose);
            }
            return step.events();
        });
    }

    /// Takes back the annotator's newest step that is in force, in any session.
    ///
    /// @return the inverse events, none when nothing is left to undo
    public List<LabelEvent> undo(String annotator) {
        return database.write(session -> new Step(session, classes, annotator).undo());
    }

    /// Puts in force again what the annotator undid last, unless a new answer came after.
    ///
    /// @return the events, none when nothing is left to redo
    public List<LabelEvent> redo(String annotator) {
        return database.write(session -> new Step(session, classes, annotator).redo());
    }

    /// Every image's current label, in the order of import.
    public Map<ImageId, Label> current() {
        return database.read(session -> {
            Map<ImageId, Label> labels = new LinkedHashMap<>();
            session.each(
                    "SELECT i.id, c.* FROM current_label c JOIN image i ON i.key = c.image ORDER BY i.key",
                    row -> labels.put(new ImageId(row.getString("id")), label(row)));
            return labels;
        });
    }

    public Optional<Label> current(ImageId image) {
        return database.read(session -> session.first(
                "SELECT * FROM current_label WHERE image = (SELECT key FROM image WHERE id = ?)",
                LabelJournal::label, image.sha256()));
    }

    /// All that was ever said of an image, oldest first.
    public List<LabelEvent> history(ImageId image) {
        return database.read(session -> session.list(
                "SELECT * FROM event WHERE image = (SELECT key FROM image WHERE id = ?) ORDER BY seq",
                row -> Step.event(EventRow.of(row), image), image.sha256()));
    }

    /// What was said of images beside their classes; images of which nothing was said are left out.
    public Map<ImageId, Marks> marks() {
        return database.read(session -> {
            Map<ImageId, Marks> marks = new LinkedHashMap<>();
            session.each(MARKS + " GROUP BY m.image",
                    row -> marks.put(new ImageId(row.getString("id")), marks(row)));
            return marks;
        });
    }

    /// What was said of an image beside its class.
    public Marks marks(ImageId image) {
        return database.read(session -> session.first(MARKS_OF_ONE, LabelJournal::marks, image.sha256()))
                .orElse(Marks.NONE);
    }

    private static Marks marks(ResultSet row) throws SQLException {
        return new Marks(row.getInt("unsure") == 1, row.getInt("skipped") == 1, row.getInt("flagged") == 1,
                row.getInt("commented") == 1);
    }

    /// An annotator's last steps, newest first, undone ones among them.
    public List<JournalStep> steps(String annotator, int count) {
        return database.read(session -> session.list("""
                SELECT step, min(at) AS at, min(kind) AS kind, count(*) AS images, min(after) AS low,
                  max(after) AS high, min(seq) AS first FROM event
                WHERE annotator = ? AND kind NOT IN ('undo', 'redo') GROUP BY step
                ORDER BY step DESC LIMIT ?""",
                row -> new JournalStep(row.getLong("step"), Instant.parse(row.getString("at")),
                        EventKind.parse(row.getString("kind")), row.getInt("images"),
                        row.getInt("low") == row.getInt("high") ? row.getInt("low") : LabelEvent.UNLABELLED,
                        session.first(
                                "SELECT kind FROM event WHERE target = ? ORDER BY seq DESC LIMIT 1",
                                last -> last.getString(1).equals(EventKind.UNDO.stored()),
                                row.getLong("first")).orElse(false)),
                annotator, count));
    }

    /// The images that need attention, in the order of import.
    public List<ImageId> flagged() {
        return images("SELECT i.id FROM flagged f JOIN image i ON i.key = f.image ORDER BY i.key");
    }

    /// The images that the last reader was unsure of, in the order of import.
    public List<ImageId> unsure() {
        return images("SELECT i.id FROM standing s JOIN image i ON i.key = s.image WHERE s.kind = 'unsure'"
                + " ORDER BY i.key");
    }

    private List<ImageId> images(String sql) {
        return database.read(session -> session.list(sql, row -> new ImageId(row.getString(1))));
    }

    /// The remarks on an image that are in force, oldest first.
    public List<String> comments(ImageId image) {
        return database.read(session -> session.list(
                """
                        SELECT c.text FROM in_force e JOIN comment c ON c.event = e.seq
                        WHERE e.image = (SELECT key FROM image WHERE id = ?) ORDER BY e.seq""",
                row -> row.getString(1), image.sha256()));
    }

    /// When the newest event was written, by the clock of that moment; nothing for an empty journal.
    public Optional<Instant> newest() {
        return database.read(session -> session.first("SELECT at FROM event ORDER BY seq DESC LIMIT 1",
                row -> Instant.parse(row.getString(1))));
    }

    /// The journal's end.
    public ChainHead head() {
        return database.read(session -> ChainHead.of(session, classes));
    }

    /// Follows the chain of hashes from the first event to the last.
    public Verdict verify() {
        return database.read(session -> Verification.of(session, classes));
    }

    private static Label label(ResultSet row) throws SQLException {
        var human = new Source.Human(row.getString("annotator"), Purpose.valueOf(row.getString("purpose")));
        return new Label(row.getInt("after"), human, Instant.parse(row.getString("at")));
    }

    private static void requireName(String annotator) {
        if (annotator.isBlank() || annotator.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not an annotator's name: \"" + annotator + "\"");
        }
    }
}
