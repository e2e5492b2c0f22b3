-- SPDX-License-Identifier: GPL-3.0-or-later
-- Knowledge packs of clinical terms: what is called how in which language, and how it hangs together.
CREATE TABLE pack (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT
--;;
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  pack INTEGER NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  citation TEXT NOT NULL CHECK (citation <> ''),
  UNIQUE (pack, key)
) STRICT
--;;
CREATE TABLE concept (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL
    CHECK (kind IN ('anatomy', 'finding', 'diagnosis', 'descriptor', 'uncertainty', 'device', 'procedure')),
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE
) STRICT
--;;
CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  concept INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
  language TEXT NOT NULL CHECK (language IN ('en', 'zh')),
  use TEXT NOT NULL CHECK (use IN ('name', 'denial', 'abbreviation')), -- denial: "heart size is normal"
  position INTEGER NOT NULL, -- 0 of the names: the preferred one
  text TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (concept, language, use, text)
) STRICT
--;;
CREATE TABLE label_context ( -- an abbreviation of several meanings counts only near one of these words
  label INTEGER NOT NULL REFERENCES label (id) ON DELETE CASCADE,
  word TEXT NOT NULL,
  PRIMARY KEY (label, word)
) STRICT
--;;
CREATE TABLE relation (
  subject INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('is-a', 'part-of', 'located-in', 'shown-by')),
  object INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
  PRIMARY KEY (subject, kind, object),
  CHECK (subject <> object)
) STRICT
--;;
CREATE TABLE attribute (
  concept INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (concept, name)
) STRICT
--;;
CREATE TABLE passed_over ( -- phrases that hold the letters of a term and do not mean it
  pack INTEGER NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  PRIMARY KEY (pack, text)
) STRICT
