// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/series_service.h"
#include "ui/services/series_reader.h"

#include <QThreadPool>

#include <atomic>

namespace lectern {

/// Series on this computer's disks, for the window.
class DiskSeries : public ui::SeriesReader
{
public:
    /// @param service  Outlives this.
    explicit DiskSeries(const medical::SeriesService &service);
    ~DiskSeries() override; ///< Stops what runs and waits for it.

    QFuture<Result<medical::SeriesList>> look(const QString &path) override;
    QFuture<Result<medical::Volume>> load(const medical::SeriesList &list,
                                          const QString &uid) override;
    QFuture<Result<QList<medical::LinkedFile>>>
    checksums(const medical::SeriesList &list, const QString &uid, const QString &place) override;
    QFuture<QList<medical::Measurement>> measure(const medical::Volume &volume,
                                                 const medical::MeasureOrder &order) override;

private:
    template <typename T, typename Work> QFuture<T> start(Work work);

    const medical::SeriesService &m_service;
    std::atomic<bool> m_isClosing = false;
    QThreadPool m_pool;
};

} // namespace lectern
