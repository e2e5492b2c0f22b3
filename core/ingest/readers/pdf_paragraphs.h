// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/pdf_lines.h"
#include "core/ingest/readers/source_builder.h"

namespace lectern::ingest {

/// Joins printed lines to passages, over columns and pages, and hands them to a builder.
void appendParagraphs(const QList<PdfLine> &lines, SourceBuilder &builder);

} // namespace lectern::ingest
