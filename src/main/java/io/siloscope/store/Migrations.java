package io.siloscope.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The numbered scripts that bring a silo's database up to date; `PRAGMA user_version` counts those applied.
record Migrations(List<String> scripts) {

    Migrations {
        scripts = List.copyOf(scripts);
    }

    /// The scripts `001.sql`, `002.sql` … beside this class.
    static Migrations known() {
        List<String> scripts = new ArrayList<>();
        for (int number = 1;; number++) {
            try (InputStream script = Migrations.class.getResourceAsStream("%03d.sql".formatted(number))) {
                if (script == null) {
                    return new Migrations(scripts);
                }
                scripts.add(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// How many scripts a database has seen; 0 is a new file.
    static int version(Database database) {
        return database.read(session -> session.count("PRAGMA user_version"));
    }

    /// Applies what is missing in one transaction, after a copy of a database that holds something.
    ///
    /// @throws StoreException when the database is newer than the scripts
    void bringUpToDate(Database database, Path folder) {
        int from = version(database);
        if (from > scripts.size()) {
            throw new StoreException("This silo was written by a newer Siloscope (format " + from
                    + "; this one knows " + scripts.size() + "). Nothing was changed; update Siloscope.");
        }
        if (from == scripts.size()) {
            return;
        }
        if (from > 0) {
            backUp(database, folder.resolve("silo-format-" + from + ".db"));
        }
        database.change(session -> apply(session, from));
    }

    /// Runs the scripts after number `from`.
    void apply(Session session, int from) throws SQLException {
        for (String script : scripts.subList(from, scripts.size())) {
            session.script(script);
        }
        session.script("PRAGMA user_version = " + scripts.size());
    }

    private static void backUp(Database database, Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new StoreException(
                    "The copy " + copy + " of an older silo cannot be replaced. Nothing was changed.", e);
        }
        database.outside("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
    }
}
