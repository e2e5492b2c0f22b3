// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

namespace lectern::ingest {

/// Markdown with tables, as it stands: the passages point into the file's own text, without the
/// markup of their block ("# ", "- ", "> "); markup inside a line stays ("**force**").
///
/// Pictures are taken from the file's folder and below. YAML at the top is no passage.
Reading<IngestedSource> readMarkdown(const QString &text, const InputFile &file);

/// True where the text uses Markdown's own markup beyond headings and lists, which plain text has
/// too.
bool looksLikeMarkdown(const QString &text);

} // namespace lectern::ingest
