// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/export_formats.h"

#include "app/lectern/export_job.h"
#include "app/lectern/page_pictures.h"
#include "app/lectern/print_job.h"

#include <QPrinterInfo>
#include <QtConcurrent>

namespace lectern {

ExportFormats::ExportFormats(const Composition &composition, jobs::JobQueue &jobs) :
    m_exporters(composition.exporters()), m_tools(composition.publishTools()), m_jobs(jobs)
{
    m_previews.setMaxThreadCount(1);
    m_printers.setMaxThreadCount(1);
}

ExportFormats::~ExportFormats()
{
    m_stop.raise();
    m_previews.waitForDone();
}

QList<ui::ExportFormat> ExportFormats::formats(const QString &kind) const
{
    QList<ui::ExportFormat> formats;
    for (const publish::Exporter *exporter : m_exporters.forKind(kind))
        formats.append({exporter->id(), exporter->name(), exporter->suffixes().value(0),
                        exporter->parts(kind).size() > 1, exporter->hasPages()});
    return formats;
}

QFuture<Status> ExportFormats::write(const document::Content &content, const QString &format,
                                     const QString &part, const QString &path)
{
    const publish::Exporter *exporter = m_exporters.find(format);
    publish::ExportRequest request;
    request.content = content;
    request.part = publish::partFromId(part).value_or(publish::Part::Plan);
    request.path = path;
    auto job = std::make_unique<ExportJob>(*exporter, std::move(request));
    auto future = job->future();
    m_jobs.add(std::move(job));
    return future;
}

QFuture<Result<ui::PagePicture>> ExportFormats::pages(const document::Content &content,
                                                      const QString &part, int width, int most)
{
    publish::ExportRequest request;
    request.content = content;
    request.part = publish::partFromId(part).value_or(publish::Part::Plan);
    auto promise = std::make_shared<QPromise<Result<ui::PagePicture>>>();
    promise->start();
    m_previews.start([promise, request, tools = m_tools, width, most, quit = m_stop] {
        paintPages(*tools, request, {width, most}, quit, *promise);
        promise->finish();
    });
    return promise->future();
}

QFuture<QStringList> ExportFormats::printers()
{
    return QtConcurrent::run(&m_printers, [] {
        QStringList names = QPrinterInfo::availablePrinterNames();
        const QString usual = QPrinterInfo::defaultPrinterName();
        if (names.removeOne(usual))
            names.prepend(usual);
        return names;
    });
}

QFuture<Status> ExportFormats::print(const document::Content &content, const ui::PrintOrder &order)
{
    publish::ExportRequest request;
    request.content = content;
    request.part = publish::partFromId(order.part).value_or(publish::Part::Plan);
    auto job = std::make_unique<PrintJob>(m_tools, std::move(request), order);
    auto future = job->future();
    m_jobs.add(std::move(job));
    return future;
}

} // namespace lectern
