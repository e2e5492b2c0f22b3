// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark_fixture.h"

#include <algorithm>

namespace lectern::test {

using namespace medical;

Measurement measured(QuantityKind quantity, double value)
{
    return {.quantity = quantity,
            .value = value,
            .uncertainty = 0.4,
            .reason = {},
            .region = kMarkPlace};
}

PreparedReport reportWith(const QList<Measurement> &values, const MarkNote &note, Language language)
{
    PreparedReport report = preparedReport({.language = language});
    const QStringList groups{{}, {}, QStringLiteral("B1"), QStringLiteral("R1")};
    const QString group = groups.at(values.size());
    for (const Measurement &value : values)
        report.measured.append(
            {u'M' + QString::number(report.measured.size() + 1), group, value, note});
    return report;
}

const document::Block *blockWith(const document::Content &report, const QString &words)
{
    const auto found = std::ranges::find_if(report.blocks, [&](const document::Block &block) {
        return !block.payload && block.text().contains(words, Qt::CaseInsensitive);
    });
    return found == report.blocks.end() ? nullptr : &*found;
}

QString headingOver(const document::Content &report, document::BlockId id)
{
    for (int i = report.indexOf(id); i >= 0; --i)
        if (report.blocks.at(i).type == document::BlockType::Heading)
            return report.blocks.at(i).text();
    return {};
}

QList<DocumentFlag> flagsOf(const document::Content &report, const QString &rule)
{
    auto flags = reportFlags(report);
    if (!flags)
        qFatal("%s", qPrintable(flags.error().message));
    flags->removeIf([&rule](const DocumentFlag &flag) { return flag.rule != rule; });
    return *flags;
}

} // namespace lectern::test
