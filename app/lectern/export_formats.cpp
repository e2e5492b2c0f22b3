// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/export_formats.h"

#include <QtConcurrent>

namespace lectern {

QList<ui::ExportFormat> ExportFormats::formats() const
{
    QList<ui::ExportFormat> formats;
    for (const publish::Exporter *exporter : m_exporters.all())
        formats.append({exporter->id(), exporter->name(), exporter->suffixes().value(0),
                        exporter->parts().size() > 1});
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
    return QtConcurrent::run([exporter, request] { return exporter->write(request); });
}

} // namespace lectern
