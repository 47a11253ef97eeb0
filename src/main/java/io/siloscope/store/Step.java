package io.siloscope.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Purpose;

/// Appends the events of one step, inside one transaction.
final class Step {

    private final Session session;
    private final String annotator;
    private final String now = Instant.now().toString();
    private final long number;
    private final List<LabelEvent> events = new ArrayList<>();
    private ChainHead head;

    Step(Session session, LabelSet classes, String annotator) throws SQLException {
        this.session = session;
        this.annotator = annotator;
        head = ChainHead.of(session, classes);
        number = head.events() + 1;
    }

    List<LabelEvent> events() {
        return List.copyOf(events);
    }

    void say(Answer answer, Purpose purpose) throws SQLException {
        String id = answer.image().sha256();
        Image image = session.first("SELECT key, subject, id, salt FROM image WHERE id = ?",
                row -> new Image(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)), id)
                .orElseThrow(() -> new IllegalArgumentException("The silo knows no image " + id));
        int before = newest(image, pass(purpose), 0).after();
        EventKind kind = answer.said().kind();
        switch (answer.said()) {
            case Said.OfClass(int classIndex) -> append(image, kind, purpose, before, classIndex, "");
            case Said.Accepted(int classIndex, String from) ->
                append(image, kind, purpose, before, classIndex, from);
            case Said.Unsure _,Said.Skipped _ ->
                append(image, kind, purpose, before, LabelEvent.UNLABELLED, "");
            case Said.Flagged _,Said.Unflagged _ -> append(image, kind, purpose, before, before, "");
            case Said.Comment(String text) -> {
                append(image, kind, purpose, before, before, Subject.of(image.salt(), text));
                session.update("INSERT INTO comment VALUES (?, ?)", head.events(), text);
            }
        }
    }

    List<LabelEvent> undo() throws SQLException {
        long step = session.first("SELECT step FROM in_force WHERE annotator = ? ORDER BY step DESC LIMIT 1",
                row -> row.getLong(1), annotator).orElse(0L);
        for (EventRow said : said("in_force", step)) {
            Image image = image(said);
            String pass = pass(Purpose.valueOf(said.purpose()));
            Standing before = newest(image, pass, 0);
            Standing after = before.seq() == said.seq() ? newest(image, pass, said.seq()) : before;
            repeat(image, EventKind.UNDO, said, before.after(), after.after());
        }
        return events();
    }

    /// The newest undo that was not redone names the step; something said since makes a new beginning.
    List<LabelEvent> redo() throws SQLException {
        long step = session
                .first("""
                        SELECT t.step FROM event u JOIN event t ON t.seq = u.target
                        WHERE u.annotator = ?1 AND u.kind = 'undo'
                          AND (SELECT salt FROM image WHERE key = u.image) <> ''
                          AND NOT EXISTS (SELECT 1 FROM event r WHERE r.target = u.target AND r.seq > u.seq)
                          AND NOT EXISTS (SELECT 1 FROM event l WHERE l.annotator = ?1 AND l.step > u.step
                            AND l.kind NOT IN ('undo', 'redo'))
                        ORDER BY u.step DESC LIMIT 1""",
                        row -> row.getLong(1), annotator)
                .orElse(0L);
        for (EventRow said : said("event", step)) {
            Image image = image(said);
            if (image.salt().isEmpty()) {
                continue;
            }
            Standing before = newest(image, pass(Purpose.valueOf(said.purpose())), 0);
            boolean answers = !List.of(EventKind.FLAG, EventKind.UNFLAG, EventKind.COMMENT)
                    .contains(EventKind.parse(said.kind()));
            int after = answers && said.seq() > before.seq() ? said.after() : before.after();
            repeat(image, EventKind.REDO, said, before.after(), after);
        }
        return events();
    }

    static LabelEvent event(EventRow row, ImageId image) {
        return new LabelEvent(row.seq(), Instant.parse(row.at()), row.annotator(), image,
                EventKind.parse(row.kind()),
                Purpose.valueOf(row.purpose()), row.step(), row.before(), row.after(), row.detail());
    }

    private record Image(long key, String subject, String id, String salt) {}

    /// An answer in force, or seq 0 where there is none.
    private record Standing(long seq, int after) {}

    /// What the annotator said in a step.
    private List<EventRow> said(String from, long step) throws SQLException {
        return session.list("SELECT * FROM " + from
                + " WHERE annotator = ? AND step = ? AND kind NOT IN ('undo', 'redo') ORDER BY seq",
                EventRow::of, annotator, step);
    }

    private Image image(EventRow event) throws SQLException {
        return session.first("SELECT id, salt FROM image WHERE key = ?",
                row -> new Image(event.image(), event.subject(), row.getString(1), row.getString(2)),
                event.image())
                .orElseThrow();
    }

    /// The reading that a purpose belongs to: its answers replace each other, and no others.
    private static String pass(Purpose purpose) {
        return switch (purpose) {
            case SECOND_READ, REPEAT -> purpose.name();
            case SEED, REFINE, AUDIT, ADJUDICATE -> "FIRST";
        };
    }

    private Standing newest(Image image, String pass, long except) throws SQLException {
        return session
                .first("SELECT seq, after FROM reading WHERE image = ? AND pass = ? AND seq <> ?"
                        + " ORDER BY seq DESC LIMIT 1",
                        row -> new Standing(row.getLong(1), row.getInt(2)), image.key(), pass, except)
                .orElse(new Standing(0, LabelEvent.UNLABELLED));
    }

    private void append(Image image, EventKind kind, Purpose purpose, int before, int after, String detail)
            throws SQLException {
        append(image, kind, purpose.name(), 0, before, after, detail);
    }

    private void repeat(Image image, EventKind kind, EventRow said, int before, int after)
            throws SQLException {
        append(image, kind, said.purpose(), said.seq(), before, after, "");
    }

    private void append(Image image, EventKind kind, String purpose, long target, int before, int after,
            String detail)
            throws SQLException {
        var row = new EventRow(head.events() + 1, now, annotator, image.key(), image.subject(), kind.stored(),
                purpose, number, target, before, after, detail);
        head = row.append(session, head);
        events.add(event(row, new ImageId(image.id())));
    }
}
