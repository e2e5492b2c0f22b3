// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace lectern::storage {

/// The failure for SQLite's last result, with a sentence that says what to do: disk full,
/// read-only, locked, damaged, no database. `detail` is SQLite's own text, which names tables and
/// never values.
std::unexpected<Error> sqliteFailure(sqlite3 *handle,
                                     std::source_location where = std::source_location::current());
std::unexpected<Error> sqliteFailure(int code, const QString &detail,
                                     std::source_location where = std::source_location::current());

/// A mistake of ours in SQL or in the scripts.
std::unexpected<Error> internalFailure(const QString &detail,
                                       std::source_location where
                                       = std::source_location::current());

} // namespace lectern::storage
