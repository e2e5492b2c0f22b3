// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/html/page_writer.h"
#include "core/publish/media_of_export.h"
#include "core/publish/publish_tools.h"
#include "core/publish/whole_file.h"

#include <QCoreApplication>

namespace lectern::publish {
namespace {

class HtmlExporter : public Exporter
{
public:
    explicit HtmlExporter(SharedTools tools) : m_tools(std::move(tools)) { }

    QString id() const override { return QStringLiteral("html"); }
    QString name() const override { return QCoreApplication::translate("Exporter", "Web page"); }
    QStringList suffixes() const override
    {
        return {QStringLiteral("html"), QStringLiteral("htm")};
    }

    Status write(const ExportRequest &request) const override
    {
        const Flow flow = m_tools->layouts.layOut(request.content, request.part);
        FormulaSource formulas(m_tools->mathJaxScript);
        PageWriter writer(flow.language, formulas,
                          mediaOfExport(*m_tools, request, MediaDepth::Film));
        const auto page = writer.page(flow);
        if (!page)
            return std::unexpected(page.error());
        LECTERN_TRY(formulas.status());
        return writeWhole(request.path, page->toUtf8(), request.stop);
    }

private:
    SharedTools m_tools;
};

} // namespace

std::unique_ptr<Exporter> makeHtmlExporter(SharedTools tools)
{
    return std::make_unique<HtmlExporter>(std::move(tools));
}

} // namespace lectern::publish
