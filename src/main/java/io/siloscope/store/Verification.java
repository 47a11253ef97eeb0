package io.siloscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.store.Verdict.Broken;
import org.jspecify.annotations.Nullable;

/// Follows the chain of events from its start.
final class Verification {

    private ChainHead head;
    private Optional<Broken> broken = Optional.empty();

    private Verification(LabelSet classes) {
        head = ChainHead.start(classes);
    }

    static Verdict of(Session session, LabelSet classes) throws SQLException {
        var verification = new Verification(classes);
        session.each("""
                SELECT e.*, i.salt, i.id, i.subject AS named, c.text FROM event e
                LEFT JOIN image i ON i.key = e.image LEFT JOIN comment c ON c.event = e.seq ORDER BY e.seq""",
                row -> verification.check(EventRow.of(row), row.getString("prev"), row.getString("hash"),
                        Image.of(row)));
        return verification.broken.<Verdict>map(broken -> broken)
                .orElse(new Verdict.Whole(verification.head));
    }

    /// The image of an event as the catalogue has it, and the text of a comment.
    private record Image(String salt, String id, String named, @Nullable String text) {

        static Image of(ResultSet row) throws SQLException {
            return new Image(row.getString("salt"), row.getString("id"), row.getString("named"),
                    row.getString("text"));
        }

        /// A forgotten image has no salt; its subject is all that is left of it.
        String subject() {
            return salt.isEmpty() ? named : Subject.of(salt, id);
        }

        boolean fits(EventRow event) {
            if (salt.isEmpty() || !event.kind().equals(EventKind.COMMENT.stored())) {
                return true;
            }
            return text != null && event.detail().equals(Subject.of(salt, text));
        }
    }

    private void check(EventRow event, String prev, String hash, Image image) {
        if (broken.isPresent()) {
            return;
        }
        if (event.seq() != head.events() + 1) {
            broken = Optional.of(new Broken(head.events() + 1, "The event is missing"));
        } else if (!prev.equals(head.hash())) {
            broken = Optional.of(new Broken(event.seq(), "The event does not follow the one before it"));
        } else if (!hash.equals(event.hash(prev))) {
            broken = Optional.of(new Broken(event.seq(), "The event was changed after it was written"));
        } else if (!image.subject().equals(event.subject())) {
            broken = Optional
                    .of(new Broken(event.seq(), "The event is about another image than when it was written"));
        } else if (!image.fits(event)) {
            broken = Optional
                    .of(new Broken(event.seq(), "The comment's text was changed after it was written"));
        } else {
            head = new ChainHead(event.seq(), hash);
        }
    }
}
