package io.siloscope.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import io.siloscope.dataset.LabelSet;

/// One open silo: its images, its label journal, its weak labels and its settings. Every method that writes is one
/// transaction, on the disk before it returns. Thread-safe.
public final class SiloStore implements AutoCloseable {

    private final SiloFolder folder;
    private final SiloLock lock;
    private final Database database;
    private final LabelSet classes;
    private final Catalogue images;

    private SiloStore(SiloFolder folder, SiloLock lock, Database database, LabelSet classes) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.classes = classes;
        this.images = new Catalogue(database, classes);
    }

    /// Makes a new silo in a folder, which need not exist, and opens it.
    ///
    /// @throws StoreException when the folder holds a silo already or cannot be written to
    public static SiloStore create(Path root, LabelSet classes) {
        var folder = new SiloFolder(root);
        folder.make();
        return opened(folder, database -> {
            if (Migrations.version(database) > 0) {
                throw new StoreException(
                        "There is a silo in " + folder.root() + " already. Nothing was changed; open it,"
                                + " or choose another folder.");
            }
            database.change(session -> {
                Migrations.known().apply(session, 0);
                for (int i = 0; i < classes.size(); i++) {
                    session.update("INSERT INTO class VALUES (?, ?)", i, classes.name(i));
                }
            });
        });
    }

    /// Opens a silo, and brings its database up to date if need be.
    ///
    /// @throws StoreException when there is none, another process uses it, or a newer program wrote it
    public static SiloStore open(Path root) {
        var folder = new SiloFolder(root);
        if (!isSilo(root)) {
            throw new StoreException(
                    "There is no silo in " + folder.root() + ". Choose its folder, or create one.");
        }
        folder.make();
        return opened(folder, database -> {
            if (Migrations.version(database) == 0) {
                throw new StoreException(
                        "The silo in " + folder.root() + " was never finished. Create it again.");
            }
            Migrations.known().bringUpToDate(database, folder.root());
        });
    }

    /// Whether a folder holds a silo, to go by its files alone.
    public static boolean isSilo(Path root) {
        return Files.isRegularFile(new SiloFolder(root).database());
    }

    @FunctionalInterface
    private interface Preparation {
        void on(Database database);
    }

    private static SiloStore opened(SiloFolder folder, Preparation preparation) {
        SiloLock lock = SiloLock.take(folder.root());
        try {
            var database = new Database(folder.database());
            try {
                preparation.on(database);
                return new SiloStore(folder, lock, database, database.read(SiloStore::classes));
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static LabelSet classes(Session session) throws SQLException {
        return new LabelSet(
                session.list("SELECT name FROM class ORDER BY position", row -> row.getString(1)));
    }

    public SiloFolder folder() {
        return folder;
    }

    public LabelSet classes() {
        return classes;
    }

    /// The images and where they lie.
    public Catalogue images() {
        return images;
    }

    /// What people said of the images.
    public LabelJournal labels() {
        return new LabelJournal(database, classes);
    }

    /// The same, apart by reading.
    public Readings readings() {
        return new Readings(database);
    }

    /// What neighbours say of the images.
    public WeakLabels weakLabels() {
        return new WeakLabels(database, classes);
    }

    /// Copies of the journal's end, outside the database.
    public JournalHeads heads() {
        return new JournalHeads(folder.heads(), database);
    }

    /// What SQLite finds wrong with its file, in its words; nothing when every page and index is in order.
    public List<String> damage() {
        return database.read(session -> session.list("PRAGMA integrity_check", row -> row.getString(1)))
                .stream()
                .filter(finding -> !finding.equals("ok")).toList();
    }

    public Settings settings() {
        return new Settings(database);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            lock.close();
        }
    }
}
