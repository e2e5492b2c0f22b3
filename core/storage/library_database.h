// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

namespace lectern::storage {

/// Opens the library database (recent documents, search, jobs, models): WAL, migrated, with the
/// search tokenizer. Makes it where there is none.
///
/// What it holds can be found again, so a damaged one is put aside as `<name>.damaged` and a new
/// one begun; but never where a key is given, for a wrong key looks the same.
Result<Connection> openLibraryDatabase(const QString &path, const QByteArray &key = {});

} // namespace lectern::storage
