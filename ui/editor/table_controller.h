// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/block.h"
#include "ui/editor/table_cell.h"

#include <QObject>
#include <QStringList>

namespace lectern::ui {

class ActionRegistry;
class BlockView;

/// Adds the commands for rows and columns, all of them disabled.
void addTableCommands(ActionRegistry &registry);

/// Adds and removes rows and columns at the cell with the caret.
class TableController : public QObject
{
    Q_OBJECT

public:
    TableController(BlockView &view, ActionRegistry &registry, QObject *parent);

    void follow(); ///< Enables the commands while the caret is in a table.

Q_SIGNALS:
    void failed(const QString &message);

private:
    void addRow(int below);
    void addColumn(int right);
    void removeRow();
    void removeColumn();
    bool isInTable() const;
    /// After a change: the caret goes into a cell, or the last one before it.
    void change(document::BlockId table, const Status &done, Cell caret);
    Cell here() const;

    BlockView &m_view;
    ActionRegistry &m_registry;
};

} // namespace lectern::ui
