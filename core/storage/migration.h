// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

namespace lectern::storage {

/// Brings a database to the newest version that this program knows and returns that version.
///
/// `folder` holds the scripts, e.g. ":/sql/document": `0001_lesson.sql`, `0002_...`, statements
/// separated by a line `--;;`. The number is PRAGMA user_version, set in the transaction of its
/// script; foreign keys are off meanwhile and checked before the commit. A file that has content is
/// copied to
/// `<name>.v<N>.bak` first.
/// @return NewerFormat for a file of a later Lectern, which is not touched; Internal where there
/// are
///         no scripts or their numbers have a gap
Result<int> migrate(Connection &connection, const QString &folder);

/// The newest version that the scripts of `folder` lead to.
Result<int> newestVersion(const QString &folder);

} // namespace lectern::storage
