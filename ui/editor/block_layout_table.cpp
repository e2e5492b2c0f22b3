// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of a table stand, and the fields of a block that is a row of one.
#include "ui/editor/block_layout.h"
#include "ui/editor/table_cell.h"

#include <algorithm>
#include <cmath>

namespace lectern::ui {
namespace {

constexpr int kCellPadding = 12;

} // namespace

void BlockLayout::placeTable(double top)
{
    int rows = 0;
    int columns = 0;
    for (const FieldBox &box : m_fields) {
        rows = std::max(rows, cellOf(box.key).row + 1);
        columns = std::max(columns, cellOf(box.key).column + 1);
    }
    // Columns share the width by the length of their longest text, within bounds.
    std::vector<double> weights(size_t(columns), 6);
    for (const FieldBox &box : m_fields) {
        double &weight = weights[size_t(cellOf(box.key).column)];
        weight = std::max(weight, std::min(40.0, double(box.text->characterCount())));
    }
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    std::vector<double> edges{double(m_metrics.gutter)};
    for (const double weight : weights)
        edges.push_back(edges.back() + m_metrics.column * weight / sum);

    const double padding = scaled(kCellPadding);
    const double lead = scaled(6);
    for (int row = 0; row < rows; ++row) {
        double rowHeight = 0;
        for (FieldBox &box : m_fields) {
            const Cell cell = cellOf(box.key);
            if (cell.row != row)
                continue;
            const double left = edges[size_t(cell.column)];
            const double width = edges[size_t(cell.column) + 1] - left;
            rowHeight = std::max(rowHeight,
                                 placeField(box, left + padding, top + lead, width - 2 * padding));
            box.frame = QRectF(left, top, width, 0);
        }
        rowHeight += 2 * lead;
        for (FieldBox &box : m_fields) {
            if (cellOf(box.key).row == row)
                box.frame.setHeight(rowHeight);
        }
        top += rowHeight;
    }
    m_height = top;
}

void BlockLayout::placeRow(double top)
{
    if (m_context.number == 1 || !m_context.sectionTitle.isEmpty()) {
        m_rowHead = QRectF(m_metrics.gutter, top + scaled(4), m_metrics.column, scaled(30));
        top = m_rowHead.bottom();
    } else {
        top -= scaled(4); // The rows of a table touch.
    }
    int weights = 0;
    for (const RowColumn &column : std::as_const(m_shape.columns))
        weights += column.weight;
    const double padding = scaled(kCellPadding);
    double left = m_metrics.gutter;
    double height = 0;
    for (const RowColumn &column : std::as_const(m_shape.columns)) {
        const double width = std::floor(double(m_metrics.column) * column.weight / weights);
        const auto box = std::ranges::find(m_fields, column.field, &FieldBox::key);
        if (box != m_fields.end()) {
            const double note = column.note.isEmpty() ? 0 : lineHeight(TextStyle::Small);
            box->line = CardLine{column.field, column.note, {}, false, {}};
            height = std::max(
                height,
                note + placeField(*box, left + padding, top + scaled(6), width - 2 * padding));
            box->frame = QRectF(left, top, width, 0);
        }
        left += width;
    }
    height += scaled(12);
    for (FieldBox &box : m_fields)
        box.frame.setHeight(height);
    m_height = top + height;
}

} // namespace lectern::ui
