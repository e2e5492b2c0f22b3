// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/flow.h"

namespace lectern::publish {

/// What a block shows by its type alone. Layouts use it for blocks they have no own form for.
///
/// A list is numbered when its payload or its role says so; a table's first row is its head unless
/// the payload's "headRows" says otherwise; figures find their picture by the payload's "asset".
QList<Piece> piecesOf(const document::Content &content, const document::Block &block);

/// A document's title is its heading of level 1, so blocks of level 1 and 2 both stand right below
/// it.
int headingLevel(const document::Block &block);

/// The lines of a block that are not empty, in the order of its fields.
QList<Line> linesOf(const document::Block &block);

/// The same as a list, the items as deep as they stand.
List listOf(const document::Block &block, bool isNumbered);

/// The quiet end of a full document: how many sentences have which origin, and the sources.
QList<Piece> originPieces(const document::Content &content);

} // namespace lectern::publish
