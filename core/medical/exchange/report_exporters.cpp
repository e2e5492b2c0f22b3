// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/report_exporters.h"

#include "core/medical/exchange/fhir_bundle.h"
#include "core/medical/exchange/report_text.h"
#include "core/publish/whole_file.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace lectern::medical {
namespace {

/// What report formats without pages have in common.
class ReportExporter : public publish::Exporter
{
public:
    bool writes(const QString &kind) const override { return kind == u"report"; }
    bool hasPages() const override { return false; }
};

class TextExporter : public ReportExporter
{
public:
    QString id() const override { return QStringLiteral("txt"); }
    QString name() const override { return QCoreApplication::translate("Exporter", "Plain text"); }
    QStringList suffixes() const override { return {QStringLiteral("txt")}; }

    Status write(const publish::ExportRequest &request) const override
    {
        return publish::writeWhole(request.path, plainTextOf(request.content).toUtf8(),
                                   request.stop);
    }
};

class FhirExporter : public ReportExporter
{
public:
    QString id() const override { return QStringLiteral("fhir"); }
    QString name() const override { return QCoreApplication::translate("Exporter", "FHIR bundle"); }
    QStringList suffixes() const override { return {QStringLiteral("json")}; }

    Status write(const publish::ExportRequest &request) const override
    {
        const QJsonDocument json(fhirBundle(request.content));
        return publish::writeWhole(request.path, json.toJson(QJsonDocument::Indented),
                                   request.stop);
    }
};

} // namespace

std::unique_ptr<publish::Exporter> makeReportTextExporter()
{
    return std::make_unique<TextExporter>();
}

std::unique_ptr<publish::Exporter> makeFhirExporter()
{
    return std::make_unique<FhirExporter>();
}

} // namespace lectern::medical
