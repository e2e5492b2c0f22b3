// SPDX-License-Identifier: GPL-3.0-or-later
// The half of EditorController that works on whole blocks.
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/editor/clipboard_data.h"
#include "ui/editor/editor_controller.h"
#include "ui/editor/empty_block.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace lectern::ui {

using document::Block;
using document::BlockId;
using document::BlockType;
using document::Commands;

void EditorController::insert(BlockType type)
{
    const auto current = m_view.currentBlock();
    const int at = current ? m_view.document().indexOf(*current) + 1
                           : int(m_view.document().content().blocks.size());
    const auto ids = Commands(m_view.document()).insertBlocks(at, {emptyBlock(type)});
    if (!ids) {
        Q_EMIT failed(ids.error().message);
        return;
    }
    m_view.enterBlock(m_view.document().indexOf(ids->first()), false);
}

void EditorController::copyBlocks(bool cut)
{
    const QList<BlockId> blocks = m_view.selectedBlocks();
    if (blocks.isEmpty())
        return;
    QGuiApplication::clipboard()->setMimeData(
        new ClipboardData(Commands(m_view.document()).copyBlocks(blocks)));
    if (cut)
        deleteBlocks();
}

void EditorController::pasteBlocks()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const auto current = m_view.currentBlock();
    if (!data || !current)
        return;
    const int at = m_view.document().indexOf(*current) + 1;
    const auto *ours = qobject_cast<const ClipboardData *>(data);
    if (!ours || !ours->blocks) {
        m_view.enterBlock(at - 1, true); // Plain text goes into the block.
        pasteText(data);
        return;
    }
    const auto ids = Commands(m_view.document()).pasteBlocks(at, *ours->blocks);
    if (ids)
        m_view.selectBlock(ids->first());
    else
        Q_EMIT failed(ids.error().message);
}

void EditorController::turnInto(BlockType type, int level)
{
    const auto current = m_view.currentBlock();
    const Block *block = current ? m_view.document().block(*current) : nullptr;
    if (!block)
        return;
    const auto caret = m_view.caret();
    if (say(Commands(m_view.document()).setType(*current, type, level)) && caret)
        m_view.enterBlock(m_view.document().indexOf(*current), true);
}

void EditorController::moveBlocks(int step)
{
    QList<BlockId> blocks = m_view.selectedBlocks();
    if (blocks.isEmpty() && m_view.currentBlock())
        blocks.append(*m_view.currentBlock());
    if (blocks.isEmpty())
        return;
    if (step > 0)
        std::ranges::reverse(blocks);
    const int last = int(m_view.document().content().blocks.size()) - 1;
    const int first = m_view.document().indexOf(blocks.first()) + step;
    if (first < 0 || first > last)
        return;
    for (const BlockId id : blocks) {
        if (!say(Commands(m_view.document()).moveBlock(id, m_view.document().indexOf(id) + step)))
            return;
    }
}

void EditorController::deleteBlocks()
{
    QList<BlockId> blocks = m_view.selectedBlocks();
    if (blocks.isEmpty() && m_view.currentBlock())
        blocks.append(*m_view.currentBlock());
    if (blocks.isEmpty())
        return;
    const int index = m_view.document().indexOf(blocks.first());
    if (!say(Commands(m_view.document()).removeBlocks(blocks)))
        return;
    // The focus goes to the next block, else to the one before.
    const QList<Block> &left = m_view.document().content().blocks;
    if (!left.isEmpty())
        m_view.selectBlock(left.at(std::min(index, int(left.size()) - 1)).id);
}

void EditorController::toggleLock()
{
    QList<BlockId> blocks = m_view.selectedBlocks();
    if (blocks.isEmpty() && m_view.currentBlock())
        blocks.append(*m_view.currentBlock());
    if (blocks.isEmpty())
        return;
    const bool lock = !m_view.document().block(blocks.first())->locked;
    for (const BlockId id : blocks) {
        if (!say(Commands(m_view.document()).setLocked(id, lock)))
            return;
    }
    follow();
}

void EditorController::showBlockMenu(const QPoint &globalPosition)
{
    QMenu menu(&m_view);
    for (QAction *action : m_registry.actions()) {
        if (m_registry.placeOf(action) == CommandPlace::Block && action->isVisible())
            menu.addAction(action);
    }
    QMenu *insert = menu.addMenu(placeTitle(CommandPlace::Insert));
    for (QAction *action : m_registry.actions()) {
        if (m_registry.placeOf(action) == CommandPlace::Insert)
            insert->addAction(action);
    }
    menu.exec(globalPosition);
}

void EditorController::showInsertMenu()
{
    QMenu menu(&m_view);
    for (const QString &id : {QStringLiteral("insert.paragraph"), QStringLiteral("insert.heading"),
                              QStringLiteral("insert.list"), QStringLiteral("insert.table")})
        menu.addAction(m_registry.action(id));
    menu.addSeparator();
    QAction *slash = menu.addAction(tr("Just a slash"));
    connect(slash, &QAction::triggered, this,
            [this] { m_view.editor().textCursor().insertText(QStringLiteral("/")); });
    FieldEditor &editor = m_view.editor();
    menu.exec(editor.mapToGlobal(editor.cursorRect().bottomLeft()));
}

} // namespace lectern::ui
