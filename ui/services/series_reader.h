// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/dicom/found_series.h"
#include "core/medical/measure/measure.h"
#include "core/medical/report/study.h"

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

    /// The files of a series of the list with their checksums; tells its progress in percent.
    /// @param place  As it was looked at. @return NotFound, or what medical::linkedFiles returns
    virtual QFuture<Result<QList<medical::LinkedFile>>>
    checksums(const medical::SeriesList &list, const QString &uid, const QString &place) = 0;

    virtual QFuture<QList<medical::Measurement>> measure(const medical::Volume &volume,
                                                         const medical::MeasureOrder &order)
        = 0;
};

} // namespace lectern::ui
