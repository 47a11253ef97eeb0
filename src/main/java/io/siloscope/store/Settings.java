package io.siloscope.store;

import java.util.Optional;

/// A silo's own settings by name. Thread-safe.
public final class Settings {

    /// The name of the setting that holds the fingerprint of the encoder used last.
    public static final String ENCODER = "encoder.fingerprint";

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    /// The silo's secret: with it as a key, random choices can be repeated here and told by nobody else.
    public String secret() {
        return database.read(Forgetting::secret);
    }

    public Optional<String> get(String name) {
        return database.read(session -> session.first("SELECT value FROM setting WHERE name = ?",
                row -> row.getString(1), name));
    }

    public void put(String name, String value) {
        database.change(session -> session.update("INSERT INTO setting VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value));
    }
}
