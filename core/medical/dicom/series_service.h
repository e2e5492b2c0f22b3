// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "core/ingest/reader_settings.h"
#include "core/medical/dicom/found_series.h"
#include "core/medical/volume/volume.h"

namespace lectern::medical {

/// Finds series and reads them as volumes. No DICOM file is opened in this process: a
/// `lectern-reader` does it under limits, and a file that it cannot read or that ends it costs that
/// file only.
class SeriesService
{
public:
    explicit SeriesService(ingest::ReaderSettings settings = standardSettings());

    /// Five seconds for each file at most, and a gigabyte of memory.
    static ingest::ReaderSettings standardSettings();

    /// Looks through a folder and all below it, a ZIP file or a single file. Blocks, as load().
    /// @return InvalidInput or NotFound where no image is in it, with the reason
    Result<SeriesList> list(const QString &path, const StopFlag &stop = {},
                            const ProgressSink &progress = {}) const;

    /// @param found from list()
    /// @return InvalidInput with the reason where the images make no volume or one cannot be read
    Result<Volume> load(const SeriesList &list, const FoundSeries &found, const StopFlag &stop = {},
                        const ProgressSink &progress = {}) const;

private:
    ingest::ReaderSettings m_settings;
};

} // namespace lectern::medical
