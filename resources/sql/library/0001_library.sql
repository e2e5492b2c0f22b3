-- SPDX-License-Identifier: GPL-3.0-or-later
-- What this machine knows about documents and long work. Can be lost: it is rebuilt by use.
CREATE TABLE recent_document (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  opened TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT
--;;
CREATE INDEX recent_document_opened ON recent_document (opened)
--;;
CREATE VIRTUAL TABLE document_search USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'lectern')
--;;
CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  parameters TEXT NOT NULL CHECK (json_valid(parameters)),
  checkpoint TEXT NOT NULL CHECK (json_valid(checkpoint)),
  created TEXT NOT NULL
) STRICT
