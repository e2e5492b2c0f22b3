// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/table_box.h"
#include "core/publish/pdf/typesetter.h"
#include "core/publish/table_grid.h"

#include <algorithm>
#include <numeric>

namespace lectern::publish::pdf {

BoxPtr Typesetter::cell(const Cell &cell, double width)
{
    const Styles styles = cell.isHeader ? Styles{m_type.tableLabel, m_type.tableLabel}
                                        : Styles{m_type.table, m_type.tableLabel};
    std::vector<Stacked> parts;
    for (const CellPart &part : cell.parts) {
        BoxPtr box;
        if (const auto *words = std::get_if<Paragraph>(&part)) {
            const Styles voice
                = words->voice == Voice::Quiet ? Styles{m_type.small, m_type.smallLabel} : styles;
            box = paragraph(*words, voice, width);
        } else if (const auto *items = std::get_if<List>(&part)) {
            box = list(*items, styles, width);
        } else {
            box = formula(std::get<Formula>(part).latex, styles.text, width);
        }
        if (box)
            parts.push_back({box, points(2), points(2), false});
    }
    return parts.empty() ? nullptr : std::make_shared<StackBox>(std::move(parts));
}

BoxPtr Typesetter::table(const Table &table)
{
    const TableGrid grid(table);
    if (grid.rows() == 0 || grid.columns() == 0)
        return nullptr;
    TableShape shape;
    shape.padX = points(6);
    shape.padY = points(4.5);
    const double sum = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
    double x = 0;
    shape.edges.push_back(0);
    for (const double width : table.widths)
        shape.edges.push_back(x += m_width * width / (sum > 0 ? sum : 1));
    std::vector<TableCell> cells;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const Cell *source = grid.cellThatBeginsAt(row, column);
            if (!source && grid.at(row, column).cell)
                continue;
            TableCell placed{nullptr, row, column, 1, 1, false};
            if (source) {
                placed.rows = std::min(std::max(1, source->rows), grid.rows() - row);
                while (column + placed.columns < grid.columns()
                       && grid.at(row, column + placed.columns).cell == source)
                    ++placed.columns;
                placed.isHeader = source->isHeader;
                const auto left = static_cast<size_t>(column);
                const double width
                    = shape.edges[left + static_cast<size_t>(placed.columns)] - shape.edges[left];
                placed.content = cell(*source, width - 2 * shape.padX);
            }
            cells.push_back(std::move(placed));
        }
    }
    return std::make_shared<TableBox>(std::move(shape), grid.rows(), table.headRows,
                                      std::move(cells));
}

} // namespace lectern::publish::pdf
