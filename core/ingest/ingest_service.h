// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "core/ingest/ingested_source.h"
#include "core/ingest/reader_settings.h"

namespace lectern::ingest {

/// Turns files into sources. Foreign files are never opened in this process: each goes to a
/// `lectern-reader` of its own, so that a hostile one can break nothing but that.
class IngestService
{
public:
    explicit IngestService(ReaderSettings settings = {});

    /// Reads text, Markdown, HTML, DOCX, EPUB or PDF; which of them is decided by the content.
    ///
    /// Blocks until the file is read, so it is called in a job's thread; safe from several at once.
    /// @param stop looked at 20 times a second; raised: the reader is killed and Cancelled returned
    /// @param progress may be empty
    /// @return InvalidInput, NotFound or Io with a sentence that names the file and the next step
    Result<IngestedSource> read(const QString &path, const StopFlag &stop = {},
                                const ProgressSink &progress = {}) const;

private:
    ReaderSettings m_settings;
};

} // namespace lectern::ingest
