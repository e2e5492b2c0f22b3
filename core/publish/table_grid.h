// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/flow.h"

#include <vector>

namespace lectern::publish {

/// Which cell of a table covers which place, spans resolved as HTML does.
///
/// Spans that leave the table are cut to it. The table must outlive the grid.
class TableGrid
{
public:
    struct Place {
        const Cell *cell = nullptr; ///< Null where no cell reaches.
        int row = 0; ///< Where the cell begins.
        int column = 0;
    };

    explicit TableGrid(const Table &table);

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    const Place &at(int row, int column) const
    {
        return m_places[static_cast<size_t>(row) * static_cast<size_t>(m_columns)
                        + static_cast<size_t>(column)];
    }
    const Cell *cellThatBeginsAt(int row, int column) const
    {
        const Place &place = at(row, column);
        return place.cell && place.row == row && place.column == column ? place.cell : nullptr;
    }

private:
    int m_rows = 0;
    int m_columns = 0;
    std::vector<Place> m_places;
};

} // namespace lectern::publish
