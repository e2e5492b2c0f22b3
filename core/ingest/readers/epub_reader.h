// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"
#include "core/ingest/readers/zip_archive.h"

namespace lectern::ingest {

/// A book: its pages in the order of the spine, without its table of contents.
///
/// Its title is the one the package states. @return RightsProtected where pages are encrypted
Reading<IngestedSource> readEpub(const InputFile &file, ZipArchive archive,
                                 const ReadProgressSink &progress);

} // namespace lectern::ingest
