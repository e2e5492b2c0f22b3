// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

namespace lectern::ingest {

/// Text without markup, as it stands: paragraphs end at empty lines, hard-wrapped lines stay.
///
/// Headings are "# " lines, underlined lines, and short lines that are numbered, in capitals or the
/// first of the file. A form feed begins a page.
Reading<IngestedSource> readPlainText(const QString &text, const InputFile &file);

} // namespace lectern::ingest
