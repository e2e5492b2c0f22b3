// SPDX-License-Identifier: GPL-3.0-or-later
// The half of EditorController that works on whole blocks.
#include "core/base/when_finished.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/editor/clipboard_data.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/editor_controller.h"
#include "ui/editor/empty_block.h"
#include "ui/editor/picture_controller.h"
#include "ui/editor/spelling_marks.h"
#include "ui/editor/text_styles.h"

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
    insert(emptyBlock(type));
}

void EditorController::insertNumberedList()
{
    document::DraftedBlock list = emptyBlock(BlockType::List);
    list.block.payload = document::Payload{
        QStringLiteral("lectern.list"), 1, {{QStringLiteral("numbered"), true}}};
    insert(list);
}

void EditorController::insert(const document::DraftedBlock &block)
{
    const auto current = m_view.currentBlock();
    const Block *here = current ? m_view.document().block(*current) : nullptr;
    const int at = here ? m_view.document().indexOf(*current) + 1
                        : int(m_view.document().content().blocks.size());
    // An empty paragraph is where the new block is wanted.
    if (here && !here->locked && here->type == BlockType::Paragraph && here->role.isEmpty()
        && here->text().isEmpty() && block.block.type != BlockType::Paragraph) {
        if (say(Commands(m_view.document())
                    .replaceBlock(*current, block, document::Origin::Edited)))
            m_view.enterBlock(at - 1, false);
        return;
    }
    const auto ids = Commands(m_view.document()).insertBlocks(at, {block});
    if (!ids) {
        Q_EMIT failed(ids.error().message);
        return;
    }
    m_view.enterBlock(m_view.document().indexOf(ids->first()), false);
}

QList<BlockId> EditorController::blocks() const
{
    QList<BlockId> blocks = m_view.selectedBlocks();
    if (blocks.isEmpty() && m_view.currentBlock())
        blocks.append(*m_view.currentBlock());
    return blocks;
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
    if (!ours && m_pictures->paste(*data))
        return;
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

void EditorController::moveBlocks(int step)
{
    const QList<BlockId> moved = blocks();
    if (moved.isEmpty())
        return;
    const int to = m_view.document().indexOf(moved.first()) + step;
    if (to < 0 || to + moved.size() > m_view.document().content().blocks.size())
        return;
    say(Commands(m_view.document()).moveBlocks(moved, to));
}

void EditorController::deleteBlocks()
{
    const QList<BlockId> gone = blocks();
    if (gone.isEmpty())
        return;
    const int index = m_view.document().indexOf(gone.first());
    if (!say(Commands(m_view.document()).removeBlocks(gone)))
        return;
    // The focus goes to the next block, else to the one before.
    const QList<Block> &left = m_view.document().content().blocks;
    if (!left.isEmpty())
        m_view.selectBlock(left.at(std::min(index, int(left.size()) - 1)).id);
}

void EditorController::toggleLock()
{
    const QList<BlockId> present = blocks();
    if (present.isEmpty())
        return;
    const bool lock = !m_view.document().block(present.first())->locked;
    say(Commands(m_view.document()).setLocked(present, lock));
    follow();
}

void EditorController::showBlockMenu(const QPoint &globalPosition)
{
    const auto caret = m_view.caretAt(m_view.viewport()->mapFromGlobal(globalPosition));
    const auto word = m_spelling && caret ? m_spelling->wordAt(*caret) : std::nullopt;
    const auto show = [this, globalPosition, word](const QStringList &suggestions) {
        QMenu menu(&m_view);
        if (word)
            m_spelling->addTo(menu, *word, suggestions);
        addBlockCommands(menu);
        menu.exec(globalPosition);
    };
    if (word)
        whenFinished(m_spelling->suggestions(*word), this, show);
    else
        show({});
}

void EditorController::addBlockCommands(QMenu &menu)
{
    QMenu *styles = menu.addMenu(tr("Kind of text"));
    for (const TextStyleCommand &style : textStyleCommands())
        styles->addAction(m_registry.action(style.id));
    styles->setEnabled(m_registry.action(textStyleCommands().first().id)->isEnabled());
    QMenu *insert = menu.addMenu(placeTitle(CommandPlace::Insert));
    for (const QString &id : insertCommandIds())
        insert->addAction(m_registry.action(id));
    menu.addSeparator();
    for (QAction *action : m_registry.actions()) {
        if (m_registry.placeOf(action) == CommandPlace::Block && action->isVisible()
            && !styles->actions().contains(action))
            menu.addAction(action);
    }
}

void EditorController::showInsertMenu()
{
    FieldEditor &editor = m_view.editor();
    const auto caret = m_view.caret();
    const Block *block = caret ? m_view.document().block(caret->block) : nullptr;
    if (block && block->type == BlockType::Formula) { // There it is a fraction.
        editor.textCursor().insertText(QStringLiteral("/"));
        return;
    }
    QMenu menu(&m_view);
    for (const QString &id : insertCommandIds())
        menu.addAction(m_registry.action(id));
    menu.addSeparator();
    QAction *slash = menu.addAction(tr("Just a slash"));
    connect(slash, &QAction::triggered, this,
            [this] { m_view.editor().textCursor().insertText(QStringLiteral("/")); });
    menu.setActiveAction(menu.actions().first());
    menu.exec(editor.mapToGlobal(editor.cursorRect().bottomLeft()));
}

} // namespace lectern::ui
