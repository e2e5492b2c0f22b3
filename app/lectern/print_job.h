// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/publish/publish_tools.h"
#include "ui/services/exports.h"

#include <QPromise>

namespace lectern {

/// Sends the pages of a part of a document to a printer.
class PrintJob : public jobs::Job
{
public:
    PrintJob(publish::SharedTools tools, publish::ExportRequest request, ui::PrintOrder order);

    /// Cancelled where the job is stopped before it began.
    QFuture<Status> future() const { return m_promise.future(); }

    QString title() const override;
    Result<QJsonObject> run(jobs::JobControl &control) override;

private:
    Status print(jobs::JobControl &control);

    publish::SharedTools m_tools;
    publish::ExportRequest m_request;
    ui::PrintOrder m_order;
    mutable QPromise<Status> m_promise;
};

} // namespace lectern
