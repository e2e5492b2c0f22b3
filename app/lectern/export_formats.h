// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "core/jobs/job_queue.h"
#include "ui/services/exports.h"

#include <QThreadPool>

namespace lectern {

/// The program's exporters, as the window asks for them; each export is a job.
class ExportFormats : public ui::Exports
{
public:
    /// Both outlive this.
    ExportFormats(const Composition &composition, jobs::JobQueue &jobs);
    ~ExportFormats() override; ///< Stops previews and waits, also for the list of printers.

    QList<ui::ExportFormat> formats(const QString &kind) const override;
    QFuture<Status> write(const document::Content &content, const QString &format,
                          const QString &part, const QString &path) override;
    QFuture<Result<ui::PagePicture>> pages(const document::Content &content, const QString &part,
                                           int width, int most) override;
    QFuture<QStringList> printers() override;
    QFuture<Status> print(const document::Content &content, const ui::PrintOrder &order) override;

private:
    const publish::Exporters &m_exporters;
    publish::SharedTools m_tools;
    jobs::JobQueue &m_jobs;
    StopFlag m_stop;
    QThreadPool m_printers; ///< Asks the system for them; not behind a preview.
    QThreadPool m_previews; ///< Last: waited for before anything else goes.
};

} // namespace lectern
