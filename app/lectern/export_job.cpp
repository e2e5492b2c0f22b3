// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/export_job.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lectern {

ExportJob::ExportJob(const publish::Exporter &exporter, publish::ExportRequest request) :
    m_exporter(exporter), m_request(std::move(request))
{
    m_promise.start();
}

QString ExportJob::title() const
{
    return QCoreApplication::translate("ExportJob", "Export “%1” to %2")
        .arg(m_request.content.header.title, QFileInfo(m_request.path).fileName());
}

Result<QJsonObject> ExportJob::run(jobs::JobControl &control)
{
    m_request.stop = control.stopFlag();
    m_request.progress = control.progressSink();
    const Status written = m_exporter.write(m_request);
    m_request.progress = {};
    m_promise.addResult(written);
    m_promise.finish();
    if (!written)
        return std::unexpected(written.error());
    return QJsonObject{{QStringLiteral("path"), m_request.path}};
}

} // namespace lectern
