// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/markdown/markdown_writer.h"
#include "core/publish/publish_tools.h"
#include "core/publish/whole_file.h"

#include <QCoreApplication>

namespace lectern::publish {
namespace {

class MarkdownExporter : public Exporter
{
public:
    explicit MarkdownExporter(SharedTools tools) : m_tools(std::move(tools)) { }

    QString id() const override { return QStringLiteral("md"); }
    QString name() const override { return QCoreApplication::translate("Exporter", "Markdown"); }
    QStringList suffixes() const override
    {
        return {QStringLiteral("md"), QStringLiteral("markdown")};
    }

    Status write(const ExportRequest &request) const override
    {
        const Flow flow = m_tools->layouts.layOut(request.content, request.part);
        return writeWhole(request.path, markdownOf(flow).toUtf8(), request.stop);
    }

private:
    SharedTools m_tools;
};

} // namespace

std::unique_ptr<Exporter> makeMarkdownExporter(SharedTools tools)
{
    return std::make_unique<MarkdownExporter>(std::move(tools));
}

} // namespace lectern::publish
