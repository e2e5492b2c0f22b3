-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first document: a lesson with its sources, and every run's origin. See core/document/FILE_FORMAT.md.
PRAGMA application_id = 1281586286
--;;
CREATE TABLE document (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'zh')),
  title TEXT NOT NULL,
  subject TEXT NOT NULL,
  class TEXT NOT NULL,
  plan TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  points TEXT NOT NULL CHECK (json_valid(points)),
  last_block INTEGER NOT NULL,
  last_source INTEGER NOT NULL,
  last_asset INTEGER NOT NULL
) STRICT
--;;
CREATE TABLE asset (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  data BLOB CHECK (length(data) <= 33554432)
) STRICT
--;;
CREATE INDEX asset_sha256 ON asset (sha256)
--;;
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) IN (0, 32)),
  language TEXT NOT NULL CHECK (language IN ('en', 'zh')),
  text TEXT NOT NULL,
  passages TEXT NOT NULL CHECK (json_valid(passages)),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  tables TEXT NOT NULL CHECK (json_valid(tables))
) STRICT
--;;
CREATE TABLE provenance (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('extracted', 'computed', 'generated', 'authored')),
  wording TEXT NOT NULL CHECK (wording IN ('plain', 'chosen', 'model')),
  model TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  seed INTEGER,
  edited_from INTEGER REFERENCES provenance (id)
) STRICT
--;;
CREATE TABLE support (
  provenance INTEGER NOT NULL REFERENCES provenance (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (provenance, position)
) STRICT, WITHOUT ROWID
--;;
CREATE TABLE block (
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
  payload TEXT CHECK (json_valid(payload)),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  CHECK ((payload IS NULL) = (payload_schema IS NULL) AND (payload IS NULL) = (payload_version IS NULL))
) STRICT
--;;
CREATE TABLE run (
  block INTEGER NOT NULL REFERENCES block (id) ON DELETE CASCADE,
  field INTEGER NOT NULL CHECK (field >= 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL CHECK (text <> ''),
  marks INTEGER NOT NULL CHECK (marks >= 0),
  provenance INTEGER NOT NULL REFERENCES provenance (id),
  PRIMARY KEY (block, field, position)
) STRICT, WITHOUT ROWID
--;;
CREATE INDEX run_provenance ON run (provenance)
--;;
CREATE INDEX provenance_edited_from ON provenance (edited_from) WHERE edited_from IS NOT NULL
--;;
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  time TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT
--;;
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT
