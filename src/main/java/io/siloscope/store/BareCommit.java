package io.siloscope.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.sqlite.SQLiteConfig;

/// The least that SQLite does to put one row like an answer on the disk: no chain, no checks. It is what the journal's
/// speed is compared with. Not thread-safe.
public final class BareCommit implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;

    /// Makes a database for it.
    ///
    /// @param file must not exist
    public BareCommit(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        try {
            connection = config.createConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE answer (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
            }
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("INSERT INTO answer (text) VALUES (?)");
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /// Inserts one row; it is on the disk when this returns.
    public void commit(String text) {
        try {
            insert.setString(1, text);
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
