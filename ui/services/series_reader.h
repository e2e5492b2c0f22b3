// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/dicom/found_series.h"
#include "core/medical/measure/measure.h"

#include <QFuture>

namespace lectern::ui {

/// Finds, loads and measures series of images. Never blocks; cancelling a future stops its work.
class SeriesReader
{
public:
    virtual ~SeriesReader() = default;

    /// What series a folder, a ZIP file or a single file holds.
    virtual QFuture<Result<medical::SeriesList>> look(const QString &path) = 0;

    /// The images of a series of the list.
    /// @param uid  One of them. @return NotFound where it is none
    virtual QFuture<Result<medical::Volume>> load(const medical::SeriesList &list,
                                                  const QString &uid)
        = 0;

    virtual QFuture<QList<medical::Measurement>> measure(const medical::Volume &volume,
                                                         const medical::MeasureOrder &order)
        = 0;
};

} // namespace lectern::ui
