package io.siloscope.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Purpose;

/// The weak labels of the last suggestion run, apart from what people said. Thread-safe.
public final class WeakLabels {

    private static final String SELECT = "SELECT i.id, s.* FROM suggestion s JOIN image i ON i.key = s.image";

    /// About how many images a page has.
    private static final int PAGE = 200;

    private final Database database;
    private final LabelSet classes;

    WeakLabels(Database database, LabelSet classes) {
        this.database = database;
        this.classes = classes;
    }

    /// Replaces all weak labels by those of a new run.
    ///
    /// @throws IllegalArgumentException for an unknown image, a class that is none, or a missing similarity
    public void replace(SuggestionRun run, Iterable<Suggestion> suggestions) {
        database.change(session -> {
            session.update("DELETE FROM suggestion");
            session.update(
                    "INSERT OR REPLACE INTO suggestion_run (number, method, encoder, seeds, computed_at) VALUES (1, ?, ?, ?, ?)",
                    run.method(), run.encoder(), run.seeds(), run.computedAt().toString());
            for (Suggestion suggestion : suggestions) {
                require(suggestion);
                insert(session, suggestion);
            }
        });
    }

    /// The run that the weak labels are of; nothing before the first.
    public Optional<SuggestionRun> run() {
        return database.read(session -> session.first(
                "SELECT method, encoder, seeds, computed_at FROM suggestion_run",
                row -> new SuggestionRun(row.getString(1), row.getString(2), row.getString(3),
                        Instant.parse(row.getString(4)))));
    }

    /// All weak labels, rank 1 first.
    public List<Suggestion> ranked() {
        return database.read(session -> session.list(SELECT + " ORDER BY s.rank", WeakLabels::suggestion));
    }

    /// Makes something of each weak label and the image's name, rank 1 first; nothing else is kept in memory.
    public <T> List<T> ranked(BiFunction<Suggestion, String, T> row) {
        return database.read(session -> session.list(
                """
                        SELECT i.id, s.*, coalesce((SELECT name FROM location l WHERE l.image = i.key ORDER BY number LIMIT 1), '')
                          AS name FROM suggestion s JOIN image i ON i.key = s.image ORDER BY s.rank""",
                found -> row.apply(suggestion(found), found.getString("name"))));
    }

    /// A page of the queue: the weak labels that the filter lets through, in order of rank.
    ///
    /// @param afterRank the last rank of the page before; 0 for the first page
    public List<Suggestion> page(RankedFilter filter, int afterRank, int count) {
        return database.read(session -> {
            int events = session.count("SELECT coalesce(max(seq), 0) FROM event");
            boolean dense = (long) events * PAGE > session
                    .count("SELECT coalesce(max(rank), 0) FROM suggestion");
            return session.list(
                    SELECT + " WHERE s.rank > ?" + filter.condition(dense) + " ORDER BY s.rank LIMIT ?",
                    WeakLabels::suggestion, afterRank, count);
        });
    }

    /// The number of images with a weak label.
    public int size() {
        return Arrays.stream(sizes()).sum();
    }

    /// The last rank of the queue: how many images it had when it was computed.
    public int lastRank() {
        return database.read(session -> session.count("SELECT coalesce(max(rank), 0) FROM suggestion"));
    }

    /// The number of images with a weak label of each class.
    public int[] sizes() {
        int[] sizes = new int[classes.size()];
        return database.read(session -> {
            session.each("SELECT class, count(*) FROM suggestion GROUP BY class",
                    row -> sizes[row.getInt(1)] = row.getInt(2));
            return sizes;
        });
    }

    /// The weak labels of images that people have labelled, and what they said, in order of rank: few, however large the silo is.
    public List<Judged> judged() {
        return database.read(session -> session.list("""
                SELECT s.rank, s.class, c.after, c.purpose FROM current_label c
                JOIN suggestion s ON s.image = c.image ORDER BY s.rank""",
                row -> new Judged(row.getInt("rank"), row.getInt("class"), row.getInt("after"),
                        Purpose.valueOf(row.getString("purpose")))));
    }

    public Optional<Suggestion> of(ImageId image) {
        return database.read(session -> session.first(SELECT + " WHERE i.id = ?", WeakLabels::suggestion,
                image.sha256()));
    }

    private void require(Suggestion suggestion) {
        if (suggestion.classIndex() < 0 || suggestion.classIndex() >= classes.size()
                || suggestion.similarities().length != classes.size()) {
            throw new IllegalArgumentException("Image " + suggestion.image() + " has the weak class "
                    + suggestion.classIndex() + " and " + suggestion.similarities().length
                    + " similarities for "
                    + classes.size() + " classes");
        }
    }

    private static void insert(Session session, Suggestion suggestion) throws SQLException {
        int inserted = session.update("INSERT INTO suggestion SELECT key, ?, ?, ?, ? FROM image WHERE id = ?",
                suggestion.classIndex(), bytes(suggestion.similarities()), suggestion.uncertainty(),
                suggestion.rank(), suggestion.image().sha256());
        if (inserted != 1) {
            throw new IllegalArgumentException("The silo knows no image " + suggestion.image());
        }
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(new ImageId(row.getString("id")), row.getInt("class"),
                doubles(row.getBytes("similarities")), row.getDouble("uncertainty"), row.getInt("rank"));
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    private static double[] doubles(byte[] bytes) {
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return values;
    }
}
