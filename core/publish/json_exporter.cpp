// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/document_json.h"
#include "core/publish/publish_tools.h"
#include "core/publish/whole_file.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace lectern::publish {
namespace {

class JsonExporter : public Exporter
{
public:
    explicit JsonExporter(SharedTools tools) : m_tools(std::move(tools)) { }

    QString id() const override { return QStringLiteral("json"); }
    QString name() const override { return QCoreApplication::translate("Exporter", "JSON"); }
    QStringList suffixes() const override { return {QStringLiteral("json")}; }
    bool hasPages() const override { return false; }
    // It always holds everything.
    QList<Part> parts(const QString &) const override { return {Part::Plan}; }

    Status write(const ExportRequest &request) const override
    {
        const QJsonDocument json(documentJson(request.content, m_tools->payloadTypes));
        return writeWhole(request.path, json.toJson(QJsonDocument::Indented), request.stop);
    }

private:
    SharedTools m_tools;
};

} // namespace

std::unique_ptr<Exporter> makeJsonExporter(SharedTools tools)
{
    return std::make_unique<JsonExporter>(std::move(tools));
}

} // namespace lectern::publish
