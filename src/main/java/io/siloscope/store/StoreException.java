package io.siloscope.store;

import java.sql.SQLException;

import org.sqlite.SQLiteException;

/// A silo that cannot be opened, read or written; the message says in sentences what was kept and what to do.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The sentences for what SQLite reports.
    static StoreException of(SQLException cause) {
        return new StoreException(sentence(cause), cause);
    }

    private static String sentence(SQLException cause) {
        if (!(cause instanceof SQLiteException sqlite)) {
            return "The silo's database failed: " + cause.getMessage();
        }
        // Extended result codes keep the plain code in their lowest byte.
        return switch (sqlite.getResultCode().code & 0xFF) {
            case 5, 6 ->
                "Another program is using the silo's database. Nothing was changed; close it and try again.";
            case 8, 14 ->
                "The silo's database cannot be opened for writing. Nothing was changed; check that you may"
                        + " write to its folder.";
            case 10 ->
                "The silo's disk reports an error. This step was not kept, everything before it was; check the"
                        + " disk and its space.";
            case 11, 26 ->
                "The silo's database is damaged or is no database. Nothing was changed; restore a backup of"
                        + " silo.db.";
            case 13 ->
                "The disk is full. This step was not kept, everything before it was; free some space and try"
                        + " again.";
            default -> "The silo's database failed: " + cause.getMessage();
        };
    }
}
