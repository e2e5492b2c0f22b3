// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/table_grid.h"

#include <algorithm>

namespace lectern::publish {

TableGrid::TableGrid(const Table &table) :
    m_rows(static_cast<int>(table.rows.size())), m_columns(static_cast<int>(table.widths.size()))
{
    m_places.resize(static_cast<size_t>(m_rows) * static_cast<size_t>(m_columns));
    const auto place = [this](int row, int column) -> Place & {
        return m_places[static_cast<size_t>(row) * static_cast<size_t>(m_columns)
                        + static_cast<size_t>(column)];
    };
    for (int row = 0; row < m_rows; ++row) {
        int column = 0;
        for (const Cell &cell : table.rows.at(row)) {
            while (column < m_columns && place(row, column).cell)
                ++column;
            if (column >= m_columns)
                break;
            const int lastRow = std::min(m_rows, row + std::max(1, cell.rows));
            const int lastColumn = std::min(m_columns, column + std::max(1, cell.columns));
            for (int r = row; r < lastRow; ++r) {
                for (int c = column; c < lastColumn && !place(r, c).cell; ++c)
                    place(r, c) = {&cell, row, column};
            }
        }
    }
}

} // namespace lectern::publish
