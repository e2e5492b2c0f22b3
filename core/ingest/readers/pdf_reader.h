// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

namespace lectern::ingest {

/// A PDF with text: lines and paragraphs from the places of its words, headings by the size of
/// their letters, running heads and page numbers left out, words broken at a line's end joined.
///
/// @return PasswordProtected, or NoText where its pages are pictures
Reading<IngestedSource> readPdf(const InputFile &file, const ReadProgressSink &progress);

} // namespace lectern::ingest
