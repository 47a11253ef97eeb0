package io.siloscope.store;

import java.sql.SQLException;

import io.siloscope.dataset.LabelSet;

/// The end of the journal: how many events there are and the hash of the last, which covers all before it. An empty
/// journal has the fingerprint of the silo's classes.
public record ChainHead(long events, String hash) {

    static ChainHead of(Session session, LabelSet classes) throws SQLException {
        return session.first("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1",
                row -> new ChainHead(row.getLong(1), row.getString(2))).orElseGet(() -> start(classes));
    }

    static ChainHead start(LabelSet classes) {
        return new ChainHead(0, classes.fingerprint());
    }
}
