// SPDX-License-Identifier: GPL-3.0-or-later
// What tests/reference/check_report_exports.py drives:
//   report_probe FOLDER    both sample reports as en.dcm, en.fhir, en.pdf, zh.dcm .., and the
//                          values of their measurements as en.json, zh.json
#include "tests/core/medical/layout/report_fixture.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace lectern;

namespace {

bool writeValues(const document::Content &report, const QString &path)
{
    QJsonArray values;
    for (const medical::MeasuredValue &value : medical::measuredValuesOf(report)) {
        QJsonObject json = medical::measurementJson(value.measurement);
        json.insert(QStringLiteral("name"), value.name);
        json.insert(QStringLiteral("group"), value.group);
        values.append(json);
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(values).toJson()) > 0;
}

bool writeAll(const document::Content &report, const QString &stem)
{
    const test::ReportFixture fixture;
    for (const auto &[format, suffix] :
         {std::pair{"sr", ".dcm"}, {"fhir", ".fhir"}, {"pdf", ".pdf"}, {"html", ".html"}}) {
        const Status status
            = fixture.exporters.find(QString::fromLatin1(format))
                  ->write(
                      {report, publish::Part::Plan, stem + QString::fromLatin1(suffix), {}, {}});
        if (!status) {
            std::fprintf(stderr, "%s\n", qPrintable(status.error().message));
            return false;
        }
    }
    return writeValues(report, stem + QStringLiteral(".json"));
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv); // Pages need fonts.
    const QDir folder(app.arguments().value(1));
    return writeAll(test::englishReport(), folder.filePath(QStringLiteral("en")))
            && writeAll(test::chineseReport(), folder.filePath(QStringLiteral("zh")))
        ? 0
        : 1;
}
