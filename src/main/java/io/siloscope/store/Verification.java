package io.siloscope.store;

import java.sql.SQLException;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.store.Verdict.Broken;

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
                SELECT e.*, i.salt, i.id FROM event e LEFT JOIN image i ON i.key = e.image ORDER BY e.seq""",
                row -> verification.check(EventRow.of(row), row.getString("prev"), row.getString("hash"),
                        Subject.of(row.getString("salt"), row.getString("id"))));
        return verification.broken.<Verdict>map(broken -> broken)
                .orElse(new Verdict.Whole(verification.head));
    }

    private void check(EventRow event, String prev, String hash, String subject) {
        if (broken.isPresent()) {
            return;
        }
        if (event.seq() != head.events() + 1) {
            broken = Optional.of(new Broken(head.events() + 1, "The event is missing"));
        } else if (!prev.equals(head.hash())) {
            broken = Optional.of(new Broken(event.seq(), "The event does not follow the one before it"));
        } else if (!hash.equals(event.hash(prev))) {
            broken = Optional.of(new Broken(event.seq(), "The event was changed after it was written"));
        } else if (!subject.equals(event.subject())) {
            broken = Optional
                    .of(new Broken(event.seq(), "The event is about another image than when it was written"));
        } else {
            head = new ChainHead(event.seq(), hash);
        }
    }
}
