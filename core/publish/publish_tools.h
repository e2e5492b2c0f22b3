// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/payload_types.h"
#include "core/publish/exporter.h"
#include "core/publish/layouts.h"
#include "core/publish/media_renditions.h"

#include <QString>

#include <memory>

namespace lectern::publish {

/// What exporters need from the program. Shared by all of them and never changed once they run.
struct PublishTools {
    Layouts layouts;
    document::PayloadTypes payloadTypes;
    QString mathJaxScript; ///< See programFiles().
    QString fontFolder;
    QString pandoc = QStringLiteral("pandoc"); ///< A path, or a name looked up in PATH.
    std::shared_ptr<const MediaRenditions> media; ///< May be null: films are then left out.
};

using SharedTools = std::shared_ptr<const PublishTools>;

std::unique_ptr<Exporter> makePdfExporter(SharedTools tools);
std::unique_ptr<Exporter> makeWordExporter(SharedTools tools);
std::unique_ptr<Exporter> makeHtmlExporter(SharedTools tools);
std::unique_ptr<Exporter> makeMarkdownExporter(SharedTools tools);
std::unique_ptr<Exporter> makeJsonExporter(SharedTools tools);
std::unique_ptr<Exporter> makeFilmExporter(SharedTools tools);

/// All of the above, in the order in which they are offered.
void addExporters(Exporters &exporters, const SharedTools &tools);

/// Where the files stand that an installed (or freshly built) program brings along.
struct ProgramFiles {
    QString mathJaxScript;
    QString fontFolder;
};

/// @param programFolder  QCoreApplication::applicationDirPath(), or the bin folder it would be.
ProgramFiles programFiles(const QString &programFolder);

} // namespace lectern::publish
