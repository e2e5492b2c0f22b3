// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/publish/exporter.h"

#include <QFuture>
#include <QPromise>

namespace lectern {

/// Writes one file from a snapshot of a document; renders its film where the format holds one.
class ExportJob : public jobs::Job
{
public:
    /// @param exporter  Outlives the job.
    ExportJob(const publish::Exporter &exporter, publish::ExportRequest request);

    /// Cancelled where the job is stopped before it began.
    QFuture<Status> future() const { return m_promise.future(); }

    QString title() const override;
    Result<QJsonObject> run(jobs::JobControl &control) override;

private:
    const publish::Exporter &m_exporter;
    publish::ExportRequest m_request;
    mutable QPromise<Status> m_promise;
};

} // namespace lectern
