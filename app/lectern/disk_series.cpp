// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/disk_series.h"

#include "core/medical/report/series_source.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>
#include <memory>

namespace lectern {
namespace {

/// Null where the list does not hold it.
const medical::FoundSeries *seriesOf(const medical::SeriesList &list, const QString &uid)
{
    const auto found = std::ranges::find(
        list.series, uid, [](const medical::FoundSeries &series) { return series.facts.uid; });
    return found == list.series.end() ? nullptr : &*found;
}

std::unexpected<Error> notThere()
{
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("DiskSeries",
                                               "The series is not there. Choose another place."));
}

} // namespace

DiskSeries::DiskSeries(const medical::SeriesService &service) : m_service(service)
{
    m_pool.setMaxThreadCount(2); // A measurement does not wait for another series.
}

DiskSeries::~DiskSeries()
{
    m_isClosing = true;
    m_pool.waitForDone();
}

template <typename T, typename Work> QFuture<T> DiskSeries::start(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    m_pool.start([this, promise, work = std::move(work)] {
        const StopFlag stop; // Of this work alone.
        promise->setProgressRange(0, 100);
        const ProgressSink watch = [this, &promise, &stop](const Progress &progress) {
            if (promise->isCanceled() || m_isClosing)
                stop.raise();
            promise->setProgressValue(int(100 * progress.fraction));
        };
        watch({});
        if (!stop.isRaised())
            promise->addResult(work(stop, watch));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<medical::SeriesList>> DiskSeries::look(const QString &path)
{
    return start<Result<medical::SeriesList>>(
        [this, path](const StopFlag &stop, const ProgressSink &watch) {
            return m_service.list(path, stop, watch);
        });
}

QFuture<Result<medical::Volume>> DiskSeries::load(const medical::SeriesList &list,
                                                  const QString &uid)
{
    return start<Result<medical::Volume>>(
        [this, list, uid](const StopFlag &stop,
                          const ProgressSink &watch) -> Result<medical::Volume> {
            const medical::FoundSeries *found = seriesOf(list, uid);
            if (!found)
                return notThere();
            return m_service.load(list, *found, stop, watch);
        });
}

QFuture<Result<QList<medical::LinkedFile>>>
DiskSeries::checksums(const medical::SeriesList &list, const QString &uid, const QString &place)
{
    return start<Result<QList<medical::LinkedFile>>>(
        [list, uid, place](const StopFlag &stop,
                           const ProgressSink &watch) -> Result<QList<medical::LinkedFile>> {
            const medical::FoundSeries *found = seriesOf(list, uid);
            if (!found)
                return notThere();
            return medical::linkedFiles(list, *found, place, stop, watch);
        });
}

QFuture<QList<medical::Measurement>> DiskSeries::measure(const medical::Volume &volume,
                                                         const medical::MeasureOrder &order)
{
    return start<QList<medical::Measurement>>(
        [volume, order](const StopFlag &stop, const ProgressSink &) {
            return medical::measure(volume, order, stop);
        });
}

} // namespace lectern
