// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/pdf/box.h"

namespace lectern::publish::pdf {

/// A cell that was typeset.
struct TableCell {
    BoxPtr content; ///< Null: empty.
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
    bool isHeader = false;
};

/// What of a table stays the same when it is cut.
struct TableShape {
    std::vector<double> edges; ///< Left edge of each column and the right edge of the last.
    double padX = 0;
    double padY = 0;
};

/// A ruled table. Cut between rows, never inside a span; a row that is taller than a page is cut
/// inside its cells. Head rows are repeated.
class TableBox : public Box
{
public:
    TableBox(TableShape shape, int rows, int headRows, std::vector<TableCell> cells);

    double height() const override { return m_tops.back(); }
    void paint(QPainter &painter, QPointF at) const override;
    Cut cut(const BoxPtr &self, double room, bool mustGo) const override;

private:
    void measure();
    double heightOf(const TableCell &cell) const;
    bool isBoundary(int row) const;
    int rowsThatFit(double room) const;
    BoxPtr part(int first, int last, bool repeatsHead) const;
    Cut cutRow(const BoxPtr &self, int row, double room) const;

    TableShape m_shape;
    int m_rows;
    int m_headRows;
    std::vector<TableCell> m_cells;
    std::vector<double> m_tops; ///< Of each row, and the foot of the last.
};

} // namespace lectern::publish::pdf
