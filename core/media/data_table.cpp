// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/data_table.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace lectern::media {

namespace {

QString csvField(QString text)
{
    static const QString special = QStringLiteral(",\"\r\n");
    const bool needsQuotes
        = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return special.contains(c); });
    if (!needsQuotes)
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QString numberText(double value, int decimals)
{
    QString text = QString::number(std::abs(value), 'f', decimals);
    const bool isZero
        = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c == u'0' || c == u'.'; });
    if (value < 0 && !isZero)
        text.prepend(QChar(0x2212));
    return text;
}

QString DataTable::heading(int column) const
{
    const DataColumn &head = columns.at(column);
    return head.unit.isEmpty() ? head.name : head.name + QStringLiteral(" / ") + head.unit;
}

QString DataTable::cell(int row, int column) const
{
    const double value = rows.at(size_t(row)).at(size_t(column));
    return std::isnan(value) ? QStringLiteral("–") : numberText(value, columns.at(column).decimals);
}

QString csvText(const DataTable &table)
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < table.columns.size(); ++column)
        head << csvField(table.heading(column));
    lines << head.join(u',');
    for (const std::vector<double> &row : table.rows) {
        QStringList fields;
        for (const double value : row)
            fields << (std::isnan(value)
                           ? QString()
                           : QString::number(value, 'g', QLocale::FloatingPointShortest));
        lines << fields.join(u',');
    }
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

} // namespace lectern::media
