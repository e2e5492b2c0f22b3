// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/xml_tree.h"

namespace lectern::ingest {

/// The cells of a table of data, row by row; null stands where a cell reaches over from the left,
/// so that columns stay in their places.
///
/// Nothing for a table that only places things on a page: one with a single cell, or with headings,
/// lists or tables in its cells.
std::optional<QList<QList<const xmlNode *>>> dataRowsOf(const xmlNode *table);

} // namespace lectern::ingest
