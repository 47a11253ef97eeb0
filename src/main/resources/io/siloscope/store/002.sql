-- Format 2. More can be said of an image than its class; images can be forgotten.

-- What an event has beside its class: for an accepted suggestion the method it came from, for a comment the salted
-- digest of its text.
ALTER TABLE event ADD COLUMN detail TEXT NOT NULL DEFAULT '';

-- The texts of comments, outside the chain: they may name a person and must be erasable.
CREATE TABLE comment (
  event INTEGER PRIMARY KEY REFERENCES event (seq),
  text TEXT NOT NULL
) STRICT;

-- What the silo salts the digests of forgotten images and of groups with.
INSERT INTO setting VALUES ('secret', lower(hex(randomblob(16))));

-- An image that was forgotten keeps its key and its subject, for the chain, and nothing else: its id is 'forgotten'
-- and its key, its salt is empty. Its salted digest stands here, so that it is not taken in again.
CREATE TABLE forgotten (
  digest TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX location_of_group ON location (group_name) WHERE group_name <> '';

ALTER TABLE suggestion_run ADD COLUMN encoder TEXT NOT NULL DEFAULT '';
ALTER TABLE suggestion_run ADD COLUMN seeds TEXT NOT NULL DEFAULT '';

DROP VIEW current_label;
DROP VIEW answer;

-- What was said of images that are not forgotten, and is not undone.
CREATE VIEW in_force AS
  SELECT * FROM event e WHERE kind NOT IN ('undo', 'redo') AND coalesce(
    (SELECT kind FROM event u WHERE u.target = e.seq ORDER BY u.seq DESC LIMIT 1), 'redo') = 'redo'
    AND (SELECT salt FROM image WHERE key = e.image) <> '';

-- Answers on the class of an image; those of a second reading stand beside the label and never replace it.
CREATE VIEW reading AS
  SELECT *, CASE WHEN purpose IN ('SECOND_READ', 'REPEAT') THEN purpose ELSE 'FIRST' END AS pass
  FROM in_force WHERE kind IN ('label', 'accept', 'unsure', 'skip');
CREATE VIEW answer AS
  SELECT * FROM reading WHERE pass = 'FIRST';

-- The newest answer of an image; its label, unless the person was unsure or passed it over.
CREATE VIEW standing AS
  SELECT * FROM answer a WHERE seq = (SELECT max(seq) FROM answer b WHERE b.image = a.image);
CREATE VIEW current_label AS
  SELECT * FROM standing WHERE after >= 0;

-- The images that are flagged: the newest flag in force says so.
CREATE VIEW flagged AS
  SELECT image FROM in_force f WHERE kind = 'flag' AND seq =
    (SELECT max(seq) FROM in_force g WHERE g.image = f.image AND g.kind IN ('flag', 'unflag'));
