// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/document_command.h"

#include <algorithm>

namespace lectern::document {
namespace {

/// The cells of a table block; fields that are no cell (a caption) are kept apart.
struct Grid {
    QList<QList<Field>> rows;
    QList<Field> others;

    qsizetype columns() const { return rows.isEmpty() ? 0 : rows.first().size(); }
};

Grid gridOf(const Block &block)
{
    Grid grid;
    for (const Field &field : block.fields) {
        const QStringList parts = field.key.split(u'.');
        if (parts.size() != 3 || parts.first() != u"cell") {
            grid.others.append(field);
            continue;
        }
        const int row = parts.at(1).toInt();
        while (grid.rows.size() <= row)
            grid.rows.append(QList<Field>());
        grid.rows[row].append(field);
    }
    return grid;
}

QList<Field> fieldsOf(Grid grid)
{
    QList<Field> fields = grid.others;
    for (qsizetype row = 0; row < grid.rows.size(); ++row)
        for (qsizetype column = 0; column < grid.rows.at(row).size(); ++column) {
            Field field = grid.rows.at(row).at(column);
            field.key = QStringLiteral("cell.%1.%2").arg(row).arg(column);
            fields.append(field);
        }
    return fields;
}

} // namespace

template <typename Edit> Status Commands::changeTable(BlockId id, const QString &text, Edit edit)
{
    const auto found = editable(id);
    if (!found)
        return std::unexpected(found.error());
    Block block = **found;
    Grid grid = gridOf(block);
    if (block.type != BlockType::Table || !edit(grid))
        return failure(ErrorCode::InvalidInput,
                       tr("The table has no such row or column, or only this one."));
    block.fields = fieldsOf(grid);
    return changeBlock(std::move(block), Step{CommandKind::ReplaceBlock, Origin::Edited, text});
}

Status Commands::insertTableRow(BlockId block, int row)
{
    return changeTable(block, tr("Insert row"), [row](Grid &grid) {
        if (row < 0 || row > grid.rows.size())
            return false;
        grid.rows.insert(row, QList<Field>(grid.columns()));
        return true;
    });
}

Status Commands::removeTableRow(BlockId block, int row)
{
    return changeTable(block, tr("Remove row"), [row](Grid &grid) {
        if (row < 0 || row >= grid.rows.size() || grid.rows.size() == 1)
            return false;
        grid.rows.removeAt(row);
        return true;
    });
}

Status Commands::insertTableColumn(BlockId block, int column)
{
    return changeTable(block, tr("Insert column"), [column](Grid &grid) {
        if (column < 0 || column > grid.columns())
            return false;
        for (QList<Field> &row : grid.rows)
            row.insert(std::min<qsizetype>(column, row.size()), Field());
        return true;
    });
}

Status Commands::removeTableColumn(BlockId block, int column)
{
    return changeTable(block, tr("Remove column"), [column](Grid &grid) {
        if (column < 0 || column >= grid.columns() || grid.columns() == 1)
            return false;
        for (QList<Field> &row : grid.rows)
            if (column < row.size())
                row.removeAt(column);
        return true;
    });
}

} // namespace lectern::document
