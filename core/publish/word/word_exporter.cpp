// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/media_of_export.h"
#include "core/publish/publish_tools.h"
#include "core/publish/whole_file.h"
#include "core/publish/word/pandoc.h"
#include "core/publish/word/word_html.h"

#include <QCoreApplication>

namespace lectern::publish {
namespace {

class WordExporter : public Exporter
{
public:
    explicit WordExporter(SharedTools tools) : m_tools(std::move(tools)) { }

    QString id() const override { return QStringLiteral("docx"); }
    QString name() const override
    {
        return QCoreApplication::translate("Exporter", "Word document");
    }
    QStringList suffixes() const override { return {QStringLiteral("docx")}; }

    Status write(const ExportRequest &request) const override
    {
        const Flow flow = m_tools->layouts.layOut(request.content, request.part);
        WordHtml writer(flow.language, mediaOfExport(*m_tools, request, MediaDepth::Poster));
        const auto html = writer.document(flow);
        if (!html)
            return std::unexpected(html.error());
        const auto bytes = wordFileOf(*html, {flow.watermark, flow.foot, flow.face},
                                      m_tools->pandoc, request.stop);
        if (!bytes)
            return std::unexpected(bytes.error());
        return writeWhole(request.path, *bytes, request.stop);
    }

private:
    SharedTools m_tools;
};

} // namespace

std::unique_ptr<Exporter> makeWordExporter(SharedTools tools)
{
    return std::make_unique<WordExporter>(std::move(tools));
}

} // namespace lectern::publish
