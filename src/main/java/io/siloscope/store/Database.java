package io.siloscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// A SQLite file with one writer and many readers (WAL); a commit is on the disk when it returns. Thread-safe.
final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final Session writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    /// The file on its disk as it was opened; null where the system does not tell files apart.
    private final @Nullable Object identity;
    private volatile boolean closed;

    /// What to do inside a transaction.
    @FunctionalInterface
    interface Task<T> {
        T run(Session session) throws SQLException;
    }

    /// What to change inside a transaction.
    @FunctionalInterface
    interface Change {
        void run(Session session) throws SQLException;
    }

    /// Opens the file, and creates it if need be.
    Database(Path file) {
        this.file = file;
        writer = connect(false);
        identity = identity(file);
    }

    /// Runs a task that changes rows, as one transaction: after a failure nothing of it is left.
    <T> T write(Task<T> task) {
        await(writing);
        try {
            if (closed) {
                throw closed();
            }
            requirePresent();
            return transaction(writer, "BEGIN IMMEDIATE", task);
        } finally {
            writing.unlock();
        }
    }

    /// Runs a task as [#write] does, for its effect.
    void change(Change change) {
        write(session -> {
            change.run(session);
            return true;
        });
    }

    /// Runs a task that sees one state of the database, whatever is written meanwhile.
    <T> T read(Task<T> task) {
        if (closed) {
            throw closed();
        }
        Session pooled = idle.poll();
        Session session = pooled == null ? connect(true) : pooled;
        try {
            return transaction(session, "BEGIN", task);
        } finally {
            idle.push(session);
            if (closed) {
                closeIdle();
            }
        }
    }

    /// Runs a statement that cannot be part of a transaction.
    void outside(String sql) {
        await(writing);
        try {
            writer.script(sql);
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T transaction(Session session, String begin, Task<T> task) {
        boolean done = false;
        try {
            session.script(begin);
            T value = task.run(session);
            session.script("COMMIT");
            done = true;
            return value;
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            if (!done) {
                rollback(session);
            }
        }
    }

    /// SQLite would go on writing into a file that has no place on any disk any more, and nobody would find it again.
    private void requirePresent() {
        if (!Files.exists(file) || !Objects.equals(identity, identity(file))) {
            throw new StoreException("The silo is no longer at " + file.toAbsolutePath().getParent()
                    + ": its drive was taken away, or it was moved or deleted. This step was not kept, everything"
                    + " before it was. Bring it back, then close the silo and open it again.");
        }
    }

    private static @Nullable Object identity(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException _) {
            return null;
        }
    }

    private static StoreException closed() {
        return new StoreException("The silo has been closed.");
    }

    private static void rollback(Session session) {
        try {
            session.script("ROLLBACK");
        } catch (SQLException _) {
            // SQLite has rolled back by itself, or the transaction never began.
        }
        try {
            session.endStatements();
        } catch (SQLException _) {
            // A statement that failed says so once more when it is closed.
        }
    }

    private Session connect(boolean readOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setBusyTimeout(5_000);
        // The driver would ask for the key of every row that is inserted, with a statement that it leaves running.
        config.setGetGeneratedKeys(false);
        try {
            var session = new Session(config.createConnection("jdbc:sqlite:" + file));
            if (readOnly) {
                session.script("PRAGMA query_only = ON");
            }
            return session;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static void await(ReentrantLock lock) {
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreException(
                        "The silo is busy with another change. Nothing was changed; try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The change was stopped before it began. Nothing was changed.", e);
        }
    }

    private void closeIdle() {
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            close(session);
        }
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /// Waits for the change under way, then closes the file.
    @Override
    public void close() {
        await(writing);
        try {
            closed = true;
            closeIdle();
            close(writer);
        } finally {
            writing.unlock();
        }
    }
}
