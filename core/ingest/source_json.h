// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/source.h"

#include <QJsonObject>

#include <optional>

namespace lectern::ingest {

/// A source as the reader sends it. Spans are [start, end], passages [kind, level, page, start,
/// end].
QJsonObject sourceToJson(const document::Source &source);

/// The inverse. Nothing unless every span lies in the text, passages follow each other without
/// overlap, and every kind is known.
std::optional<document::Source> sourceFromJson(const QJsonObject &json);

} // namespace lectern::ingest
