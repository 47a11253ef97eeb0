package io.siloscope.store;

import java.sql.SQLException;
import java.time.Instant;

import io.siloscope.dataset.ImageId;

/// Erasing an image. The chain of events names images by salted digests alone, so it stays whole without the salt.
final class Forgetting {

    private Forgetting() {}

    /// The silo's secret, which makes its digests of ids and groups say nothing outside it.
    static String secret(Session session) throws SQLException {
        return session.first("SELECT value FROM setting WHERE name = 'secret'", row -> row.getString(1))
                .orElseThrow();
    }

    static boolean isForgotten(Session session, String secret, ImageId id) throws SQLException {
        return session.count("SELECT count(*) FROM forgotten WHERE digest = ?",
                Subject.of(secret, id.sha256())) > 0;
    }

    static boolean forget(Session session, ImageId id) throws SQLException {
        long key = session.first("SELECT key FROM image WHERE id = ?", row -> row.getLong(1), id.sha256())
                .orElse(0L);
        if (key == 0) {
            return false;
        }
        session.update("DELETE FROM location WHERE image = ?", key);
        session.update("DELETE FROM suggestion WHERE image = ?", key);
        session.update("DELETE FROM comment WHERE event IN (SELECT seq FROM event WHERE image = ?)", key);
        session.update(
                "UPDATE image SET id = 'forgotten' || key, salt = '', width = 0, height = 0 WHERE key = ?",
                key);
        session.update("INSERT INTO forgotten VALUES (?, ?)", Subject.of(secret(session), id.sha256()),
                Instant.now().toString());
        return true;
    }
}
