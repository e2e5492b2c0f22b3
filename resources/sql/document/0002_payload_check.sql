-- json_valid(NULL) is NULL in newer SQLite but 0 before 3.42, whose integrity check then finds every
-- block without a payload at fault. The table is built anew, as a CHECK cannot be altered.
CREATE TABLE block_new (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  type TEXT NOT NULL CHECK (type IN ('heading', 'paragraph', 'list', 'table', 'figure', 'formula', 'media', 'card')),
  role TEXT NOT NULL,
  level INTEGER NOT NULL,
  minutes INTEGER,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  points TEXT NOT NULL CHECK (json_valid(points)),
  objectives TEXT NOT NULL CHECK (json_valid(objectives)),
  payload_schema TEXT,
  payload_version INTEGER,
  payload TEXT CHECK (payload IS NULL OR json_valid(payload)),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  CHECK ((payload IS NULL) = (payload_schema IS NULL) AND (payload IS NULL) = (payload_version IS NULL))
) STRICT
--;;
INSERT INTO block_new SELECT id, position, type, role, level, minutes, fields, points, objectives,
  payload_schema, payload_version, payload, locked FROM block
--;;
DROP TABLE block
--;;
ALTER TABLE block_new RENAME TO block
