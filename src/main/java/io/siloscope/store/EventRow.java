package io.siloscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import io.siloscope.math.Sha256;

/// An event as it is stored, and the hash that chains it to the one before.
///
/// @param image the key of the image, outside the hash: [#subject] stands for the image there
/// @param target the event that an undo or redo is about, or 0
/// @param detail what the event has beside its class, or an empty text
record EventRow(long seq, String at, String annotator, long image, String subject, String kind,
        String purpose,
        long step, long target, int before, int after, String detail) {

    static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(row.getLong("seq"), row.getString("at"), row.getString("annotator"),
                row.getLong("image"),
                row.getString("subject"), row.getString("kind"), row.getString("purpose"),
                row.getLong("step"),
                row.getLong("target"), row.getInt("before"), row.getInt("after"), row.getString("detail"));
    }

    /// SHA-256 of the fields in their order, each on a line, after the hash of the event before. No field can hold a
    /// line break. An event without a detail has no line for it, as in format 1.
    String hash(String prev) {
        String fields = List
                .of(prev, seq, at, annotator, subject, kind, purpose, step, target, before, after).stream()
                .map(String::valueOf).collect(Collectors.joining("\n"));
        return Sha256.of(detail.isEmpty() ? fields : fields + "\n" + detail);
    }

    /// Appends the event.
    ///
    /// @return the journal's new end
    ChainHead append(Session session, ChainHead head) throws SQLException {
        String hash = hash(head.hash());
        session.update("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", seq, at,
                annotator,
                image,
                subject, kind, purpose, step, target, before, after, head.hash(), hash, detail);
        return new ChainHead(seq, hash);
    }
}
