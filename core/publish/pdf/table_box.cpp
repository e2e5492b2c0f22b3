// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/table_box.h"

#include "core/publish/pdf/typography.h"

#include <algorithm>

namespace lectern::publish::pdf {

TableBox::TableBox(TableShape shape, int rows, int headRows, std::vector<TableCell> cells) :
    m_shape(std::move(shape)),
    m_rows(rows),
    m_headRows(std::min(headRows, rows)),
    m_cells(std::move(cells))
{
    measure();
}

double TableBox::heightOf(const TableCell &cell) const
{
    return (cell.content ? cell.content->height() : 0) + 2 * m_shape.padY;
}

/// Rows are as high as their own cells; a cell over several rows then stretches its last one.
void TableBox::measure()
{
    std::vector<double> heights(static_cast<size_t>(m_rows), 2 * m_shape.padY);
    for (const TableCell &cell : m_cells) {
        if (cell.rows == 1) {
            double &height = heights[static_cast<size_t>(cell.row)];
            height = std::max(height, heightOf(cell));
        }
    }
    for (const TableCell &cell : m_cells) {
        if (cell.rows == 1)
            continue;
        double sum = 0;
        for (int row = cell.row; row < cell.row + cell.rows; ++row)
            sum += heights[static_cast<size_t>(row)];
        double &last = heights[static_cast<size_t>(cell.row + cell.rows - 1)];
        last += std::max(0.0, heightOf(cell) - sum);
    }
    m_tops.assign(1, 0);
    for (const double height : heights)
        m_tops.push_back(m_tops.back() + height);
}

void TableBox::paint(QPainter &painter, QPointF at) const
{
    painter.save();
    for (const TableCell &cell : m_cells) {
        const double left = m_shape.edges[static_cast<size_t>(cell.column)];
        const double right = m_shape.edges[static_cast<size_t>(cell.column + cell.columns)];
        const double top = m_tops[static_cast<size_t>(cell.row)];
        const double bottom = m_tops[static_cast<size_t>(cell.row + cell.rows)];
        const QRectF frame(at.x() + left, at.y() + top, right - left, bottom - top);
        if (cell.isHeader)
            painter.fillRect(frame, colours::soft);
        painter.setPen(QPen(colours::line, points(0.6)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame);
    }
    painter.restore();
    for (const TableCell &cell : m_cells) {
        if (!cell.content)
            continue;
        const QPointF inside(m_shape.edges[static_cast<size_t>(cell.column)] + m_shape.padX,
                             m_tops[static_cast<size_t>(cell.row)] + m_shape.padY);
        cell.content->paint(painter, at + inside);
    }
}

bool TableBox::isBoundary(int row) const
{
    return std::none_of(m_cells.begin(), m_cells.end(), [row](const TableCell &cell) {
        return cell.row < row && cell.row + cell.rows > row;
    });
}

int TableBox::rowsThatFit(double room) const
{
    int fitting = 0;
    for (int row = 1; row <= m_rows; ++row) {
        if (m_tops[static_cast<size_t>(row)] > room)
            break;
        if (isBoundary(row))
            fitting = row;
    }
    return fitting;
}

BoxPtr TableBox::part(int first, int last, bool repeatsHead) const
{
    const int head = repeatsHead ? m_headRows : 0;
    std::vector<TableCell> cells;
    for (TableCell cell : m_cells) {
        if (cell.row >= first && cell.row < last) {
            cell.row += head - first;
            cells.push_back(std::move(cell));
        } else if (cell.row < head) {
            cells.push_back(std::move(cell));
        }
    }
    return std::make_shared<TableBox>(m_shape, last - first + head, m_headRows, std::move(cells));
}

/// Cuts the only row that is left below the head: each cell goes on in a row of its own.
Cut TableBox::cutRow(const BoxPtr &self, int row, double room) const
{
    std::vector<TableCell> above;
    std::vector<TableCell> below;
    const double inside = room - m_tops[static_cast<size_t>(row)] - 2 * m_shape.padY;
    for (const TableCell &cell : m_cells) {
        if (cell.row < row) {
            above.push_back(cell);
            if (cell.row < m_headRows)
                below.push_back(cell);
        } else if (cell.row > row) {
            below.push_back(cell);
            below.back().row += m_headRows - row;
        } else {
            const Cut parts = cell.content ? cell.content->cut(cell.content, inside, true) : Cut{};
            TableCell head = cell;
            TableCell rest = cell;
            head.content = parts.head;
            rest.content = parts.rest;
            rest.row = m_headRows;
            above.push_back(head);
            below.push_back(rest);
        }
    }
    const bool isProgress = std::any_of(above.begin(), above.end(), [row](const TableCell &cell) {
        return cell.row == row && cell.content;
    });
    if (!isProgress)
        return {nullptr, self};
    return {std::make_shared<TableBox>(m_shape, row + 1, m_headRows, std::move(above)),
            std::make_shared<TableBox>(m_shape, m_rows - row + m_headRows, m_headRows,
                                       std::move(below))};
}

Cut TableBox::cut(const BoxPtr &self, double room, bool mustGo) const
{
    if (height() <= room)
        return {self, nullptr};
    const int fitting = rowsThatFit(room);
    if (fitting > m_headRows)
        return {part(0, fitting, false), part(fitting, m_rows, true)};
    if (mustGo && m_rows > m_headRows && isBoundary(m_headRows + 1))
        return cutRow(self, m_headRows, room);
    return {nullptr, self};
}

} // namespace lectern::publish::pdf
