-- Format 1. Nothing is null: -1 stands for no class, 0 for no event, an empty text for no group.

CREATE TABLE class (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One row a content; key is the order of import. subject is the digest of salt and id: events hold it in place of
-- the id, so that forgetting an image's id and salt leaves the chain of events whole.
CREATE TABLE image (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  salt TEXT NOT NULL,
  subject TEXT NOT NULL UNIQUE,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  split TEXT NOT NULL CHECK (split IN ('train', 'val', 'test')),
  imported_at TEXT NOT NULL
) STRICT;

-- Where contents lie, and what the import said of each place.
CREATE TABLE location (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  image INTEGER NOT NULL REFERENCES image (key),
  name TEXT NOT NULL,
  split TEXT NOT NULL,
  group_name TEXT NOT NULL,
  truth INTEGER NOT NULL
) STRICT;
CREATE INDEX location_of_image ON location (image, number);

CREATE TABLE unreadable (
  path TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- The images that lie somewhere, each at the first of its places.
CREATE VIEW present AS
  SELECT i.key, i.id, l.name, l.path, i.width, i.height, i.split, l.group_name
  FROM image i JOIN location l ON l.number = (SELECT min(number) FROM location WHERE image = i.key);

-- The class on which all places of an image agree.
CREATE VIEW truth AS
  SELECT image, min(truth) AS class FROM location WHERE truth >= 0 GROUP BY image HAVING min(truth) = max(truth);

-- The journal. target is the label event that an undo or a redo is about; before and after are the image's class.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  annotator TEXT NOT NULL,
  image INTEGER NOT NULL REFERENCES image (key),
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  purpose TEXT NOT NULL,
  step INTEGER NOT NULL,
  target INTEGER NOT NULL,
  before INTEGER NOT NULL,
  after INTEGER NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_image ON event (image, seq);
CREATE INDEX event_of_target ON event (target, seq);
CREATE INDEX event_of_annotator ON event (annotator, step);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- The label events that are not undone; the newest of an image is its current label.
CREATE VIEW answer AS
  SELECT * FROM event e WHERE kind = 'label' AND coalesce(
    (SELECT kind FROM event u WHERE u.target = e.seq ORDER BY u.seq DESC LIMIT 1), 'redo') = 'redo';
CREATE VIEW current_label AS
  SELECT * FROM answer a WHERE seq = (SELECT max(seq) FROM answer b WHERE b.image = a.image);

-- The weak labels of the last suggestion run: replaced as a whole.
CREATE TABLE suggestion_run (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  method TEXT NOT NULL,
  computed_at TEXT NOT NULL
) STRICT;
CREATE TABLE suggestion (
  image INTEGER PRIMARY KEY REFERENCES image (key),
  class INTEGER NOT NULL,
  similarities BLOB NOT NULL,
  uncertainty REAL NOT NULL,
  rank INTEGER NOT NULL UNIQUE
) STRICT;
