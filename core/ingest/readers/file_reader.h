// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

namespace lectern::ingest {

/// Reads a file in this process: only lectern-reader and tests call it.
Reading<IngestedSource> readFile(const QString &path, const ReadProgressSink &progress);

/// The same from memory. The format is decided by the content; the name's ending decides only
/// between plain text and Markdown, which cannot be told apart.
Reading<IngestedSource> readBytes(const InputFile &file, const ReadProgressSink &progress);

} // namespace lectern::ingest
