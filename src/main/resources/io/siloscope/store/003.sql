-- Format 3. An image may be a part of another file: several places can share the silo's own copy of it.

DROP VIEW present;
DROP VIEW truth;
ALTER TABLE location RENAME TO earlier_location;

-- Where contents lie, and what the import said of each place. origin tells it from all others: the path, and behind it
-- the part of that file; path is where the bytes are now.
CREATE TABLE location (
  number INTEGER PRIMARY KEY,
  origin TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  image INTEGER NOT NULL REFERENCES image (key),
  name TEXT NOT NULL,
  split TEXT NOT NULL,
  group_name TEXT NOT NULL,
  truth INTEGER NOT NULL
) STRICT;
INSERT INTO location SELECT number, path, path, image, name, split, group_name, truth FROM earlier_location;
DROP TABLE earlier_location;
CREATE INDEX location_of_image ON location (image, number);
CREATE INDEX location_of_group ON location (group_name) WHERE group_name <> '';

ALTER TABLE unreadable RENAME COLUMN path TO origin;

CREATE VIEW present AS
  SELECT i.key, i.id, l.name, l.path, i.width, i.height, i.split, l.group_name
  FROM image i JOIN location l ON l.number = (SELECT min(number) FROM location WHERE image = i.key);
CREATE VIEW truth AS
  SELECT image, min(truth) AS class FROM location WHERE truth >= 0 GROUP BY image HAVING min(truth) = max(truth);

CREATE INDEX suggestion_of_class ON suggestion (class, rank);
