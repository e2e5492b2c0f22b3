// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/medical/layout/report_fixture.h"

#include "core/medical/exchange/report_exporters.h"
#include "core/medical/exchange/sr/sr_exporter.h"
#include "core/medical/layout/report_layout.h"

#include <QFile>
#include <QTest>

namespace lectern::test {

ReportFixture::ReportFixture()
{
    auto tools = std::make_shared<publish::PublishTools>();
    const auto files = publish::programFiles(QStringLiteral(LECTERN_BINARY_DIR));
    tools->layouts.add(QStringLiteral("report"), medical::layOutReport);
    tools->mathJaxScript = files.mathJaxScript;
    tools->fontFolder = files.fontFolder;
    publish::addExporters(exporters, tools);
    exporters.add(medical::makeReportTextExporter());
    exporters.add(medical::makeSrExporter());
    exporters.add(medical::makeFhirExporter());
}

QByteArray ReportFixture::exported(const QString &format, const document::Content &report)
{
    const QString target = path(QStringLiteral("out.") + format);
    QFile::remove(target);
    const Status status
        = exporters.find(format)->write({report, publish::Part::Plan, target, {}, {}});
    if (!status) {
        QTest::qFail(qPrintable(status.error().message + u' ' + status.error().detail), __FILE__,
                     __LINE__);
        return {};
    }
    QFile file(target);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QStringList saidIn(const document::Content &report)
{
    QStringList said;
    for (const document::Block &block : report.blocks) {
        if (block.type != document::BlockType::Card && block.type != document::BlockType::Heading)
            said.append(block.text());
    }
    return said;
}

} // namespace lectern::test
