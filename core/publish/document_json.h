// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/document/payload_types.h"

#include <QJsonObject>
#include <QString>

namespace lectern::publish {

/// The document as the command line's contract says it (resources/schemas/document.schema.json).
///
/// Block ids are "b12", source ids "s1"; offsets are code points; nothing is null, strings and
/// arrays are always there. Same content, same bytes.
QJsonObject documentJson(const document::Content &content, const document::PayloadTypes &types);

/// "b12" and "s1", as every JSON and every command says them.
QString blockIdText(document::BlockId id);
QString sourceIdText(document::SourceId id);

QJsonObject provenanceJson(const document::Content &content,
                           const document::Provenance &provenance);

/// The same for people: head, points, then each block with its id, role and origin.
QString documentText(const document::Content &content);

} // namespace lectern::publish
