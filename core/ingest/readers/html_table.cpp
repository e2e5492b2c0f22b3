// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/html_table.h"

#include <algorithm>

namespace lectern::ingest {
namespace {

constexpr int kMaxSpan = 50;

bool placesThings(const xmlNode *table)
{
    for (const char *name : {"table", "h1", "h2", "h3", "h4", "ul", "ol", "figure"})
        if (descendantOf(table, name))
            return true;
    return false;
}

QList<const xmlNode *> cellsOf(const xmlNode *row)
{
    QList<const xmlNode *> cells;
    for (const xmlNode *cell = row->children; cell; cell = cell->next) {
        if (!isElement(cell, "td") && !isElement(cell, "th"))
            continue;
        cells.append(cell);
        const int span = std::clamp(attributeOf(cell, "colspan").toInt(), 1, kMaxSpan);
        for (int i = 1; i < span; ++i)
            cells.append(nullptr);
    }
    return cells;
}

void collectRows(const xmlNode *parent, QList<QList<const xmlNode *>> &rows)
{
    for (const xmlNode *child = parent->children; child; child = child->next) {
        if (isElement(child, "tr"))
            rows.append(cellsOf(child));
        else if (isElement(child, "thead") || isElement(child, "tbody")
                 || isElement(child, "tfoot"))
            for (const xmlNode *row = child->children; row; row = row->next)
                if (isElement(row, "tr"))
                    rows.append(cellsOf(row));
    }
}

} // namespace

std::optional<QList<QList<const xmlNode *>>> dataRowsOf(const xmlNode *table)
{
    if (placesThings(table))
        return std::nullopt;
    QList<QList<const xmlNode *>> rows;
    collectRows(table, rows);
    qsizetype cells = 0;
    for (const auto &row : rows)
        cells += row.size();
    return cells >= 2 ? std::optional(rows) : std::nullopt;
}

} // namespace lectern::ingest
