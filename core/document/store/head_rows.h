// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"
#include "core/storage/connection.h"

namespace lectern::document {

// The tables `document`, `source` and `asset`.

/// The one row of `document`.
struct Head {
    Header header;
    LastIds lastIds;
};

Result<Head> loadHead(storage::Connection &connection);
Status saveHead(storage::Connection &connection, const Head &head);
Result<QList<Source>> loadSources(storage::Connection &connection);
Status saveSources(storage::Connection &connection, const QList<Source> &sources);

/// Assets that the document shows, and those that only a named version still shows.
Result<QList<Asset>> loadAssets(storage::Connection &connection);
/// Bytes of assets that stand in the file already are not written again.
Status saveAssets(storage::Connection &connection, const QList<Asset> &assets);

} // namespace lectern::document
