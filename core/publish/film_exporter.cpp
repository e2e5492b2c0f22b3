// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/media_of_export.h"
#include "core/publish/publish_tools.h"
#include "core/publish/whole_file.h"

#include <QCoreApplication>

namespace lectern::publish {
namespace {

/// The first film of a document as a file of its own, with sound and subtitles inside.
class FilmExporter : public Exporter
{
public:
    explicit FilmExporter(SharedTools tools) : m_tools(std::move(tools)) { }

    QString id() const override { return QStringLiteral("mp4"); }
    QString name() const override { return QCoreApplication::translate("Exporter", "Film (MP4)"); }
    QStringList suffixes() const override { return {QStringLiteral("mp4")}; }
    bool writes(const QString &kind) const override { return kind == u"lesson"; }
    bool hasPages() const override { return false; }
    QList<Part> parts(const QString &) const override { return {Part::Plan}; }

    Status write(const ExportRequest &request) const override
    {
        const RenderMedia render = mediaOfExport(*m_tools, request, MediaDepth::Film);
        for (const document::Block &block : request.content.blocks) {
            if (block.type != document::BlockType::Media)
                continue;
            const auto rendition = render(block.id);
            if (!rendition && rendition.error().code != ErrorCode::NotFound)
                return std::unexpected(rendition.error());
            if (rendition && !rendition->video.isEmpty())
                return writeWhole(request.path, rendition->video, request.stop);
        }
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Exporter",
                                        "This document holds no film. Add an experiment, "
                                        "or choose another format."));
    }

private:
    SharedTools m_tools;
};

} // namespace

std::unique_ptr<Exporter> makeFilmExporter(SharedTools tools)
{
    return std::make_unique<FilmExporter>(std::move(tools));
}

} // namespace lectern::publish
