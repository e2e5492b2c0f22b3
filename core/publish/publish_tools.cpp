// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/publish_tools.h"

#include <QDir>

namespace lectern::publish {

void addExporters(Exporters &exporters, const SharedTools &tools)
{
    exporters.add(makePdfExporter(tools));
    exporters.add(makeWordExporter(tools));
    exporters.add(makeHtmlExporter(tools));
    exporters.add(makeMarkdownExporter(tools));
    exporters.add(makeJsonExporter(tools));
    exporters.add(makeFilmExporter(tools));
}

ProgramFiles programFiles(const QString &programFolder)
{
    const QString shared = QDir::cleanPath(programFolder + QStringLiteral("/../share/lectern"));
    return {shared + QStringLiteral("/mathjax/mathjax.js"), shared + QStringLiteral("/fonts")};
}

} // namespace lectern::publish
