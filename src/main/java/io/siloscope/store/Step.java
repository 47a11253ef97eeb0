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

    void label(Answer answer, Purpose purpose) throws SQLException {
        String id = answer.image().sha256();
        Image image = session.first("SELECT key, subject, id FROM image WHERE id = ?",
                row -> new Image(row.getLong(1), row.getString(2), row.getString(3)), id)
                .orElseThrow(() -> new IllegalArgumentException("The silo knows no image " + id));
        append(image, EventKind.LABEL, purpose, 0, newest(image, 0).after(), answer.classIndex());
    }

    List<LabelEvent> undo() throws SQLException {
        long step = session.first("SELECT step FROM answer WHERE annotator = ? ORDER BY step DESC LIMIT 1",
                row -> row.getLong(1), annotator).orElse(0L);
        for (Target target : targets("SELECT e.*, i.id FROM answer e JOIN image i ON i.key = e.image",
                step)) {
            Standing before = newest(target.image(), 0);
            Standing after = newest(target.image(), target.seq());
            append(target.image(), EventKind.UNDO, target.purpose(), target.seq(), before.after(),
                    after.after());
        }
        return events();
    }

    /// The newest undo that was not redone names the step; an answer given since makes a new beginning.
    List<LabelEvent> redo() throws SQLException {
        long step = session
                .first("""
                        SELECT t.step FROM event u JOIN event t ON t.seq = u.target
                        WHERE u.annotator = ?1 AND u.kind = 'undo'
                          AND NOT EXISTS (SELECT 1 FROM event r WHERE r.target = u.target AND r.seq > u.seq)
                          AND NOT EXISTS (SELECT 1 FROM event l WHERE l.annotator = ?1 AND l.step > u.step AND l.kind = 'label')
                        ORDER BY u.step DESC LIMIT 1""",
                        row -> row.getLong(1), annotator)
                .orElse(0L);
        for (Target target : targets("SELECT e.*, i.id FROM event e JOIN image i ON i.key = e.image", step)) {
            Standing before = newest(target.image(), 0);
            int after = before.seq() > target.seq() ? before.after() : target.after();
            append(target.image(), EventKind.REDO, target.purpose(), target.seq(), before.after(), after);
        }
        return events();
    }

    static LabelEvent event(EventRow row, ImageId image) {
        return new LabelEvent(row.seq(), Instant.parse(row.at()), row.annotator(), image,
                EventKind.parse(row.kind()),
                Purpose.valueOf(row.purpose()), row.step(), row.before(), row.after());
    }

    private record Image(long key, String subject, String id) {}

    private record Target(long seq, Image image, Purpose purpose, int after) {}

    /// An answer in force, or seq 0 where there is none.
    private record Standing(long seq, int after) {}

    private List<Target> targets(String select, long step) throws SQLException {
        return session.list(
                select + " WHERE e.annotator = ? AND e.step = ? AND e.kind = 'label' ORDER BY e.seq", row -> {
                    EventRow event = EventRow.of(row);
                    return new Target(event.seq(),
                            new Image(event.image(), event.subject(), row.getString("id")),
                            Purpose.valueOf(event.purpose()), event.after());
                }, annotator, step);
    }

    private Standing newest(Image image, long except) throws SQLException {
        return session
                .first("SELECT seq, after FROM answer WHERE image = ? AND seq <> ? ORDER BY seq DESC LIMIT 1",
                        row -> new Standing(row.getLong(1), row.getInt(2)), image.key(), except)
                .orElse(new Standing(0, LabelEvent.UNLABELLED));
    }

    private void append(Image image, EventKind kind, Purpose purpose, long target, int before, int after)
            throws SQLException {
        var row = new EventRow(head.events() + 1, now, annotator, image.key(), image.subject(), kind.stored(),
                purpose.name(), number, target, before, after);
        head = row.append(session, head);
        events.add(event(row, new ImageId(image.id())));
    }
}
