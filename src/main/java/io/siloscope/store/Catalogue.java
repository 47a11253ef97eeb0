package io.siloscope.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.NameIndex;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;

/// The images of a silo: contents, the places where they lie, and what the import said of them. Thread-safe.
public final class Catalogue {

    private final Database database;
    private final LabelSet classes;

    /// Counts what may have changed how many images there are.
    private final AtomicLong changes = new AtomicLong();
    private volatile Counted counted = new Counted(-1, Map.of());

    Catalogue(Database database, LabelSet classes) {
        this.database = database;
        this.classes = classes;
    }

    /// Takes images in, in one transaction; what is known already stays as it is and learns new places. A new image of
    /// a group that the silo knows plays the part of that group, so that none straddles two splits.
    ///
    /// @throws IllegalArgumentException when a true class is not one of the silo's
    public Added add(List<NewImage> images) {
        for (NewImage image : images) {
            if (image.truth() < NewImage.NO_TRUTH || image.truth() >= classes.size()) {
                throw new IllegalArgumentException(
                        "Image " + image.id() + " has the class " + image.truth() + " of "
                                + classes.size());
            }
        }
        String now = Instant.now().toString();
        Added added = database.write(session -> {
            String secret = Forgetting.secret(session);
            boolean forgets = session.count("SELECT EXISTS (SELECT 1 FROM forgotten)") > 0;
            Added sum = Added.NONE;
            for (NewImage image : images) {
                sum = sum.plus(forgets && Forgetting.isForgotten(session, secret, image.id())
                        ? new Added(0, 0, 1)
                        : add(session, image, group(secret, image.group()), now));
            }
            if (session.count("SELECT EXISTS (SELECT 1 FROM unreadable)") > 0) {
                for (NewImage image : images) {
                    session.update("DELETE FROM unreadable WHERE origin = ?", image.origin());
                }
            }
            return sum;
        });
        changes.incrementAndGet();
        return added;
    }

    /// A group's name may be a patient's: only its salted digest is kept.
    private static String group(String secret, String name) {
        return name.isEmpty() ? "" : Subject.of(secret, name).substring(0, 16);
    }

    private static Added add(Session session, NewImage image, String group, String now) throws SQLException {
        String id = image.id().sha256();
        String salt = Subject.newSalt();
        String split = group.isEmpty() ? image.split().label()
                : session.first("""
                        SELECT i.split FROM location l JOIN image i ON i.key = l.image
                        WHERE l.group_name = ? AND l.group_name <> '' LIMIT 1""",
                        row -> row.getString(1), group).orElse(image.split().label());
        int added = session.update(
                """
                        INSERT INTO image (id, salt, subject, width, height, split, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO NOTHING""",
                id, salt, Subject.of(salt, id), image.width(), image.height(),
                split, now);
        session.update(
                """
                        INSERT INTO location (origin, path, image, name, split, group_name, truth)
                        VALUES (?, ?, (SELECT key FROM image WHERE id = ?), ?, ?, ?, ?)
                        ON CONFLICT (origin) DO UPDATE SET path = excluded.path, image = excluded.image,
                        name = excluded.name, split = excluded.split,
                        group_name = excluded.group_name,
                        truth = CASE WHEN excluded.truth < 0 AND image = excluded.image THEN truth ELSE excluded.truth END""",
                image.origin(), image.path().toString(), id, image.name(), split, group, image.truth());
        return new Added(added, split.equals(image.split().label()) ? 0 : 1, 0);
    }

    /// Erases what the silo's database holds of an image but the chain of its events, which names it no longer.
    ///
    /// @return false when the silo knows no such image
    public boolean forget(ImageId id) {
        boolean known = database.write(session -> Forgetting.forget(session, id));
        changes.incrementAndGet();
        if (known) {
            database.outside("VACUUM");
            database.outside("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return known;
    }

    /// Whether an image was forgotten in this silo, so that it is not taken in again.
    public boolean isForgotten(ImageId id) {
        return database.read(
                session -> Forgetting.isForgotten(session, Forgetting.secret(session), id));
    }

    /// Notes files that could not be read, in one transaction.
    public void addUnreadable(List<UnreadableFile> files) {
        database.change(session -> {
            for (UnreadableFile file : files) {
                session.update("INSERT OR REPLACE INTO unreadable VALUES (?, ?, ?)", file.origin(),
                        file.name(), file.reason());
            }
        });
    }

    /// The files that could not be read, by name.
    public List<UnreadableFile> unreadable() {
        return database.read(session -> session.list(
                "SELECT origin, name, reason FROM unreadable ORDER BY name, origin",
                row -> new UnreadableFile(row.getString(1), row.getString(2), row.getString(3))));
    }

    /// The images of a split, in the order of their import.
    public List<StoredImage> images(Split split) {
        return database.read(session -> session.list("SELECT * FROM present WHERE split = ? ORDER BY key",
                Catalogue::image, split.label()));
    }

    /// The ids of all images that lie somewhere: by split, in the order of import.
    public List<ImageId> ids() {
        return database.read(session -> {
            List<ImageId> ids = new ArrayList<>();
            for (Split split : Split.values()) {
                session.each(
                        """
                                SELECT id FROM image i WHERE split = ? AND EXISTS (SELECT 1 FROM location WHERE image = i.key)
                                ORDER BY key""",
                        row -> ids.add(new ImageId(row.getString(1))), split.label());
            }
            return ids;
        });
    }

    public Optional<StoredImage> find(ImageId id) {
        return database.read(session -> session.first("SELECT * FROM present WHERE id = ?", Catalogue::image,
                id.sha256()));
    }

    /// Where an image lies: empty for an image that the silo does not know.
    public List<Path> paths(ImageId id) {
        return database.read(session -> session.list(
                "SELECT DISTINCT path FROM location WHERE image = (SELECT key FROM image WHERE id = ?) ORDER BY number",
                row -> Path.of(row.getString(1)), id.sha256()));
    }

    /// Some of the places where images lie, in the order of import.
    ///
    /// @param after the number of the last place of the page before; 0 for the first page
    public List<Place> places(long after, int count) {
        return database.read(session -> session.list("""
                SELECT l.number, i.id, l.path FROM location l JOIN image i ON i.key = l.image
                WHERE l.number > ? ORDER BY l.number LIMIT ?""",
                row -> new Place(row.getLong(1), new ImageId(row.getString(2)), Path.of(row.getString(3))),
                after,
                count));
    }

    /// How many places there are.
    public int countPlaces() {
        return database.read(session -> session.count("SELECT count(*) FROM location"));
    }

    /// All images by the names under which they were imported.
    public NameIndex<ImageId> names() {
        return database.read(session -> {
            var names = new NameIndex<ImageId>();
            session.each(
                    "SELECT l.name, i.id FROM location l JOIN image i ON i.key = l.image ORDER BY l.number",
                    row -> names.add(row.getString(1), new ImageId(row.getString(2))));
            return names;
        });
    }

    /// The true class that the import named, by image, in the order of import. Not a human label.
    public Map<ImageId, Integer> truth() {
        return database.read(session -> {
            Map<ImageId, Integer> truth = new LinkedHashMap<>();
            session.each("SELECT i.id, t.class FROM truth t JOIN image i ON i.key = t.image ORDER BY i.key",
                    row -> truth.put(new ImageId(row.getString(1)), row.getInt(2)));
            return truth;
        });
    }

    /// The images whose places disagree on class or split, in the order of import.
    public List<Conflict> conflicts() {
        Map<ImageId, List<String>> places = new LinkedHashMap<>();
        database.read(session -> {
            session.each(
                    """
                            SELECT i.id, l.name, l.truth, l.split FROM location l JOIN image i ON i.key = l.image
                            WHERE l.image IN (SELECT image FROM location GROUP BY image HAVING count(DISTINCT split) > 1
                              OR count(DISTINCT CASE WHEN truth >= 0 THEN truth END) > 1)
                            ORDER BY l.image, l.number""",
                    row -> places
                            .computeIfAbsent(new ImageId(row.getString(1)), _ -> new ArrayList<>())
                            .add(place(row)));
            return places;
        });
        return places.entrySet().stream().map(e -> new Conflict(e.getKey(), e.getValue())).toList();
    }

    private String place(ResultSet row) throws SQLException {
        int truth = row.getInt(3);
        return row.getString(2) + ": " + (truth < 0 ? "no class" : classes.name(truth)) + ", "
                + row.getString(4);
    }

    public Counts counts() {
        return database.read(session -> {
            var labelled = new EnumMap<Purpose, Integer>(Purpose.class);
            for (Purpose purpose : Purpose.values()) {
                labelled.put(purpose, 0);
            }
            session.each("SELECT purpose, count(*) FROM current_label GROUP BY purpose",
                    row -> labelled.put(Purpose.valueOf(row.getString(1)), row.getInt(2)));
            return new Counts(bySplit(session), labelled, session.count("SELECT count(*) FROM unreadable"));
        });
    }

    /// Images come and go seldom, and are asked for at every answer.
    private Map<Split, Integer> bySplit(Session session) throws SQLException {
        long now = changes.get();
        Counted known = counted;
        if (known.change() == now) {
            return known.images();
        }
        var images = new EnumMap<Split, Integer>(Split.class);
        for (Split split : Split.values()) {
            images.put(split, 0);
        }
        session.each(
                """
                        SELECT i.split, count(*) FROM (SELECT DISTINCT image FROM location) l JOIN image i ON i.key = l.image
                        GROUP BY i.split""",
                row -> images.put(Split.parse(row.getString(1)), row.getInt(2)));
        counted = new Counted(now, images);
        return images;
    }

    /// How many images each split had after so many changes.
    private record Counted(long change, Map<Split, Integer> images) {}

    private static StoredImage image(ResultSet row) throws SQLException {
        return new StoredImage(new ImageId(row.getString("id")), row.getString("name"),
                Path.of(row.getString("path")),
                row.getInt("width"), row.getInt("height"), Split.parse(row.getString("split")),
                row.getString("group_name"));
    }
}
