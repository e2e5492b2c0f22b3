// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/table_controller.h"

#include "core/document/commands.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"

namespace lectern::ui {
namespace {

using document::Commands;

const QStringList &commandIds()
{
    static const QStringList ids{
        QStringLiteral("table.rowAbove"),   QStringLiteral("table.rowBelow"),
        QStringLiteral("table.columnLeft"), QStringLiteral("table.columnRight"),
        QStringLiteral("table.removeRow"),  QStringLiteral("table.removeColumn")};
    return ids;
}

} // namespace

void addTableCommands(ActionRegistry &registry)
{
    const auto add = [&registry](int index, const QString &text, Qt::Key key) {
        registry
            .add({commandIds().at(index),
                  text,
                  CommandPlace::Block,
                  {},
                  {QKeySequence(Qt::ALT | Qt::SHIFT | key)}})
            ->setEnabled(false);
    };
    add(0, TableController::tr("Insert row above"), Qt::Key_Up);
    add(1, TableController::tr("Insert row below"), Qt::Key_Down);
    add(2, TableController::tr("Insert column to the left"), Qt::Key_Left);
    add(3, TableController::tr("Insert column to the right"), Qt::Key_Right);
    add(4, TableController::tr("Remove row"), Qt::Key_Backspace);
    add(5, TableController::tr("Remove column"), Qt::Key_Delete);
}

TableController::TableController(BlockView &view, ActionRegistry &registry, QObject *parent) :
    QObject(parent), m_view(view), m_registry(registry)
{
    const auto on = [this, &registry](int index, auto slot) {
        connect(registry.action(commandIds().at(index)), &QAction::triggered, this, slot);
    };
    on(0, [this] { addRow(0); });
    on(1, [this] { addRow(1); });
    on(2, [this] { addColumn(0); });
    on(3, [this] { addColumn(1); });
    on(4, [this] { removeRow(); });
    on(5, [this] { removeColumn(); });
    connect(&view, &BlockView::rowRequested, this, [this] {
        const Cell cell = here();
        const document::BlockId table = m_view.caret()->block;
        change(table, Commands(m_view.document()).insertTableRow(table, cell.row + 1),
               {cell.row + 1, 0});
    });
}

bool TableController::isInTable() const
{
    const auto caret = m_view.caret();
    const document::Block *block = caret ? m_view.document().block(caret->block) : nullptr;
    return block && block->type == document::BlockType::Table && !block->locked;
}

void TableController::follow()
{
    const bool isHere = isInTable();
    for (const QString &id : commandIds()) {
        m_registry.action(id)->setEnabled(isHere);
        m_registry.action(id)->setVisible(isHere);
    }
}

Cell TableController::here() const
{
    return cellOf(m_view.caret()->key);
}

void TableController::change(document::BlockId table, const Status &done, Cell cell)
{
    if (!done) {
        Q_EMIT failed(done.error().message);
        return;
    }
    const document::Block *block = m_view.document().block(table);
    while (cell.row > 0 && !block->field(cellKey(cell)))
        --cell.row;
    while (cell.column > 0 && !block->field(cellKey(cell)))
        --cell.column;
    m_view.placeCaret({block->id, cellKey(cell), 0});
}

void TableController::addRow(int below)
{
    if (!isInTable())
        return;
    const Cell cell = here();
    const document::BlockId table = m_view.caret()->block;
    change(table, Commands(m_view.document()).insertTableRow(table, cell.row + below),
           {cell.row + below, cell.column});
}

void TableController::addColumn(int right)
{
    if (!isInTable())
        return;
    const Cell cell = here();
    const document::BlockId table = m_view.caret()->block;
    change(table, Commands(m_view.document()).insertTableColumn(table, cell.column + right),
           {cell.row, cell.column + right});
}

void TableController::removeRow()
{
    if (!isInTable())
        return;
    const Cell cell = here();
    const document::BlockId table = m_view.caret()->block;
    change(table, Commands(m_view.document()).removeTableRow(table, cell.row), cell);
}

void TableController::removeColumn()
{
    if (!isInTable())
        return;
    const Cell cell = here();
    const document::BlockId table = m_view.caret()->block;
    change(table, Commands(m_view.document()).removeTableColumn(table, cell.column), cell);
}

} // namespace lectern::ui
