package io.siloscope.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection, lent for one transaction at a time, and the statements prepared on it, which serve again: none is left
/// running, since each result is closed where it is read. Not thread-safe.
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Makes a value of the row that the result stands on.
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Takes what it needs of the row that the result stands on.
    @FunctionalInterface
    interface RowSink {
        void row(ResultSet row) throws SQLException;
    }

    /// Runs a script: one statement or many, without arguments.
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// Runs a statement that changes rows, and tells how many.
    int update(String sql, Object... arguments) throws SQLException {
        return prepared(sql, arguments).executeUpdate();
    }

    <T> List<T> list(String sql, Row<T> row, Object... arguments) throws SQLException {
        List<T> values = new ArrayList<>();
        each(sql, result -> values.add(row.of(result)), arguments);
        return values;
    }

    /// Hands on the rows one by one; the sink must not run the same statement.
    void each(String sql, RowSink sink, Object... arguments) throws SQLException {
        try (ResultSet rows = prepared(sql, arguments).executeQuery()) {
            while (rows.next()) {
                sink.row(rows);
            }
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... arguments) throws SQLException {
        try (ResultSet rows = prepared(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        }
    }

    /// The single number that a query gives.
    int count(String sql, Object... arguments) throws SQLException {
        return first(sql, row -> row.getInt(1), arguments).orElseThrow();
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /// Drops the prepared statements: after a failure the driver cannot use some of them any more.
    void endStatements() throws SQLException {
        List<PreparedStatement> open = List.copyOf(statements.values());
        statements.clear();
        for (PreparedStatement statement : open) {
            statement.close();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
