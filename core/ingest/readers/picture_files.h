// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

namespace lectern::ingest {

/// "image/png" and so on by the first bytes; empty for what is no picture we can show.
QString pictureTypeOf(const QByteArray &bytes);

/// A picture as an asset without id; nothing where the bytes are no picture or too many.
std::optional<document::Asset> pictureFromBytes(const QString &name, const QByteArray &bytes);

/// A picture that a text names by a relative address. Only a file in `folder` or below is read,
/// after links are resolved; nothing for any other address.
std::optional<document::Asset> pictureFromFolder(const QString &folder, const QString &address);

/// "data:image/png;base64,..." as pages carry small pictures.
std::optional<document::Asset> pictureFromDataUrl(const QString &url);

/// The name for people of an address: its last part, without a query.
QString nameOfAddress(const QString &address);

} // namespace lectern::ingest
