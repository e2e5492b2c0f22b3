// SPDX-License-Identifier: GPL-3.0-or-later
#include "seeded_reports.h"

#include <QFile>
#include <QStringList>

namespace lectern::test {
namespace {

SeededError seeded(const QString &line, const QString &report)
{
    QStringList fields = (line + u' ').split(QStringLiteral(" | "));
    fields.replaceInStrings(QStringLiteral("\\n"), QStringLiteral("\n"));
    QString words = fields.value(1);
    const bool isFirst = words.startsWith(u'<');
    if (isFirst)
        words.remove(0, 1);
    const qsizetype at = isFirst ? report.indexOf(words) : report.lastIndexOf(words);
    if (at < 0 || words.isEmpty())
        return {fields.first(), {}, line};
    QString text = report;
    text.replace(at, words.size(), fields.value(2).chopped(fields.value(2).isEmpty() ? 0 : 1));
    return {fields.first(), text, line};
}

} // namespace

QList<SeededReport> readSeededReports(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<SeededReport> reports;
    const QString all = u'\n' + QString::fromUtf8(file.readAll());
    for (const QString &block : all.split(QStringLiteral("\n=== "), Qt::SkipEmptyParts)) {
        SeededReport report;
        report.id = block.section(u'\n', 0, 0);
        const QString rest = block.section(u'\n', 1);
        report.text = rest.section(QStringLiteral("\n---\n"), 0, 0) + u'\n';
        const QString errors = rest.section(QStringLiteral("\n---\n"), 1);
        for (const QString &line : errors.split(u'\n', Qt::SkipEmptyParts))
            report.errors.append(seeded(line, report.text));
        reports.append(report);
    }
    return reports;
}

} // namespace lectern::test
