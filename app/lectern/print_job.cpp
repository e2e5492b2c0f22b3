// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/print_job.h"

#include "core/publish/pdf/document_pages.h"
#include "ui/printing/printed_pages.h"

#include <QCoreApplication>
#include <QPrinterInfo>

namespace lectern {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PrintJob)
};

} // namespace

PrintJob::PrintJob(publish::SharedTools tools, publish::ExportRequest request,
                   ui::PrintOrder order) :
    m_tools(std::move(tools)), m_request(std::move(request)), m_order(std::move(order))
{
    m_promise.start();
}

QString PrintJob::title() const
{
    return Words::tr("Print “%1”").arg(m_request.content.header.title);
}

Result<QJsonObject> PrintJob::run(jobs::JobControl &control)
{
    const Status printed = print(control);
    m_promise.addResult(printed);
    m_promise.finish();
    if (!printed)
        return std::unexpected(printed.error());
    return QJsonObject{};
}

Status PrintJob::print(jobs::JobControl &control)
{
    control.report({0, Words::tr("Setting the pages")});
    m_request.stop = control.stopFlag();
    const auto document = publish::pdf::makeDocumentPages(*m_tools, m_request);
    if (!document)
        return std::unexpected(document.error());
    const QPrinterInfo info = QPrinterInfo::printerInfo(m_order.printer);
    if (info.isNull())
        return failure(ErrorCode::Io,
                       Words::tr("The printer “%1” is not there. Switch it on, or choose another "
                                 "printer.")
                           .arg(m_order.printer));
    QPrinter printer(info, QPrinter::HighResolution);
    return ui::printPages(document->pages, document->flow.title, m_order, printer,
                          [&control](const Progress &progress) -> Status {
                              control.report(progress);
                              return control.pausePoint();
                          });
}

} // namespace lectern
