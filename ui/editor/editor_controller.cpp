// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_controller.h"

#include "core/document/list_levels.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/editor/clipboard_data.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/field_text.h"
#include "ui/editor/picture_controller.h"
#include "ui/editor/table_controller.h"
#include "ui/editor/text_styles.h"

#include <QClipboard>
#include <QGuiApplication>

namespace lectern::ui {

using document::Block;
using document::BlockId;
using document::BlockType;
using document::Caret;
using document::Commands;
using document::Mark;

EditorController::EditorController(BlockView &view, ActionRegistry &registry, QObject *parent) :
    QObject(parent),
    m_view(view),
    m_registry(registry),
    m_styles(new TextStyles(view, registry, this)),
    m_pictures(new PictureController(view, registry, this)),
    m_tables(new TableController(view, registry, this))
{
    connect(m_styles, &TextStyles::failed, this, &EditorController::failed);
    connect(m_pictures, &PictureController::failed, this, &EditorController::failed);
    connect(m_tables, &TableController::failed, this, &EditorController::failed);
    connectView();
    connectCommands();
    QUndoStack &stack = view.document().undoStack();
    connect(&stack, &QUndoStack::indexChanged, this, &EditorController::follow);
    connect(&view, &BlockView::currentChanged, this, &EditorController::follow);
    connect(&view.document(), &document::Document::blockChanged, this, &EditorController::follow);
    follow();
}

EditorController::~EditorController()
{
    for (QAction *action : m_registry.actions()) {
        const CommandPlace place = m_registry.placeOf(action);
        if (place == CommandPlace::Insert || place == CommandPlace::Block)
            action->setEnabled(false);
    }
    for (const QString &id : editorCommandIds())
        m_registry.action(id)->setEnabled(false);
}

void EditorController::connectView()
{
    FieldEditor &editor = m_view.editor();
    connect(&editor, &FieldEditor::splitRequested, this, &EditorController::split);
    connect(&editor, &FieldEditor::joinWithPreviousRequested, this, [this] { join(false); });
    connect(&editor, &FieldEditor::joinWithNextRequested, this, [this] { join(true); });
    connect(&editor, &FieldEditor::insertMenuRequested, this, &EditorController::showInsertMenu);
    connect(&editor, &FieldEditor::pasteRequested, this, &EditorController::pasteText);
    editor.setCopier([view = &m_view](int position, int length) -> QMimeData * {
        const auto caret = view->caret();
        const auto copied = caret
            ? Commands(view->document()).copy(caret->block, caret->key, position, length)
            : Result<document::Fragment>(document::Fragment());
        return caret && copied ? new ClipboardData(*copied) : nullptr;
    });
    connect(&m_view, &BlockView::copyRequested, this, &EditorController::copyBlocks);
    connect(&m_view, &BlockView::pasteRequested, this, &EditorController::pasteBlocks);
    connect(&m_view, &BlockView::menuRequested, this, &EditorController::showBlockMenu);
    connect(&m_view, &BlockView::failed, this, &EditorController::failed);
    connect(&m_view, &BlockView::sourceRequested, this, &EditorController::sourceRequested);
    connect(&m_view, &BlockView::rephraseRequested, this,
            [this] { m_registry.action(QStringLiteral("block.rephrase"))->trigger(); });
    connect(&m_view, &BlockView::itemShiftRequested, this, &EditorController::shiftItem);
    connect(&m_view, &BlockView::lockRequested, this, &EditorController::toggleLock);
    connect(&m_view, &BlockView::deleteRequested, this, &EditorController::deleteBlocks);
    connect(&m_view, &BlockView::blocksMoveRequested, this,
            [this](const QList<BlockId> &ids, int to) {
                say(Commands(m_view.document()).moveBlocks(ids, to));
            });
}

template <typename Slot> void EditorController::on(const QString &id, Slot slot)
{
    connect(m_registry.action(id), &QAction::triggered, this, slot);
}

void EditorController::connectCommands()
{
    on(QStringLiteral("edit.undo"), [this] { undo(false); });
    on(QStringLiteral("edit.redo"), [this] { undo(true); });
    on(QStringLiteral("edit.pastePlain"), [this] { pastePlainText(); });
    on(QStringLiteral("text.bold"), [this] { toggleMark(Mark::Bold); });
    on(QStringLiteral("text.italic"), [this] { toggleMark(Mark::Italic); });
    on(QStringLiteral("text.underline"), [this] { toggleMark(Mark::Underline); });
    on(QStringLiteral("insert.paragraph"), [this] { insert(BlockType::Paragraph); });
    on(QStringLiteral("insert.heading"), [this] { insert(BlockType::Heading); });
    on(QStringLiteral("insert.bullets"), [this] { insert(BlockType::List); });
    on(QStringLiteral("insert.numbers"), [this] { insertNumberedList(); });
    on(QStringLiteral("insert.formula"), [this] { insert(BlockType::Formula); });
    on(QStringLiteral("insert.table"), [this] { insert(BlockType::Table); });
    on(QStringLiteral("block.up"), [this] { moveBlocks(-1); });
    on(QStringLiteral("block.down"), [this] { moveBlocks(1); });
    on(QStringLiteral("block.delete"), [this] { deleteBlocks(); });
    on(QStringLiteral("block.lock"), [this] { toggleLock(); });
    on(QStringLiteral("block.rephrase"), [this] { Q_EMIT rephraseRequested(); });
    on(QStringLiteral("block.source"), [this] { Q_EMIT sourceRequested(); });
}

void EditorController::follow()
{
    const auto enable = [this](const QString &id, bool isEnabled) {
        m_registry.action(id)->setEnabled(isEnabled);
    };
    const QUndoStack &stack = m_view.document().undoStack();
    enable(QStringLiteral("edit.undo"), stack.canUndo());
    enable(QStringLiteral("edit.redo"), stack.canRedo());
    m_registry.action(QStringLiteral("edit.undo"))
        ->setText(stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"));
    m_registry.action(QStringLiteral("edit.redo"))
        ->setText(stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"));
    const auto current = m_view.currentBlock();
    const Block *block = current ? m_view.document().block(*current) : nullptr;
    const bool isOpen = block && !block->locked;
    const bool hasCaret = isOpen && m_view.caret();
    for (const QString &id : {QStringLiteral("edit.pastePlain"), QStringLiteral("text.bold"),
                              QStringLiteral("text.italic"), QStringLiteral("text.underline")})
        enable(id, hasCaret);
    const document::Marks marks
        = hasCaret ? marksOf(m_view.editor().currentCharFormat()) : document::Marks();
    m_registry.action(QStringLiteral("text.bold"))->setChecked(marks.testFlag(Mark::Bold));
    m_registry.action(QStringLiteral("text.italic"))->setChecked(marks.testFlag(Mark::Italic));
    m_registry.action(QStringLiteral("text.underline"))
        ->setChecked(marks.testFlag(Mark::Underline));
    for (const QString &id : insertCommandIds())
        enable(id, true);
    m_styles->follow();
    m_pictures->follow();
    m_tables->follow();
    for (const QString &id : {QStringLiteral("block.up"), QStringLiteral("block.down"),
                              QStringLiteral("block.lock"), QStringLiteral("block.source")})
        enable(id, block != nullptr);
    enable(QStringLiteral("block.delete"), isOpen);
    enable(QStringLiteral("block.rephrase"), isOpen);
    QAction *lock = m_registry.action(QStringLiteral("block.lock"));
    lock->setText(block && block->locked ? tr("Unlock") : tr("Lock"));
    lock->setIcon(icon(block && block->locked ? Glyph::Unlock : Glyph::Lock));
}

bool EditorController::say(const Status &status)
{
    if (!status)
        Q_EMIT failed(status.error().message);
    return status.has_value();
}

void EditorController::go(const Result<Caret> &caret)
{
    if (caret)
        m_view.placeCaret(*caret);
    else
        Q_EMIT failed(caret.error().message);
}

void EditorController::undo(bool redo)
{
    if (m_view.editor().isComposing())
        return;
    document::Document &document = m_view.document();
    std::optional<BlockId> touched;
    const auto changed = connect(&document, &document::Document::blockChanged, this,
                                 [&touched](BlockId id) { touched = id; });
    const auto inserted = connect(
        &document, &document::Document::blocksInserted, this,
        [&touched, &document](int first) { touched = document.content().blocks.at(first).id; });
    redo ? document.undoStack().redo() : document.undoStack().undo();
    disconnect(changed);
    disconnect(inserted);
    if (touched && document.block(*touched) && m_view.currentBlock() != touched)
        m_view.selectBlock(*touched); // What was undone is shown.
}

void EditorController::toggleMark(Mark mark)
{
    const auto caret = m_view.caret();
    if (!caret || m_view.editor().isComposing())
        return;
    const QTextCursor cursor = m_view.editor().textCursor();
    const bool on = !marksOf(m_view.editor().currentCharFormat()).testFlag(mark);
    if (cursor.hasSelection()) {
        say(Commands(m_view.document())
                .setMark(caret->block, caret->key, cursor.selectionStart(),
                         cursor.selectionEnd() - cursor.selectionStart(), mark, on));
    } else {
        // The next typed characters take it.
        const FieldEditor::Guard guard(m_view.editor());
        QTextCharFormat format = m_view.editor().currentCharFormat();
        document::Marks marks = marksOf(format);
        marks.setFlag(mark, on);
        FieldLook look;
        look.font = m_view.editor().font();
        m_view.editor().setCurrentCharFormat(formatOf(marks, look));
    }
    follow();
}

void EditorController::split()
{
    if (const auto caret = m_view.caret()) {
        const Block &block = *m_view.document().block(caret->block);
        if (block.type == BlockType::Formula || block.type == BlockType::Figure) {
            insert(BlockType::Paragraph); // Nothing of it can be split: Return goes on below.
            return;
        }
        const QTextCursor cursor = m_view.editor().textCursor();
        if (cursor.hasSelection())
            m_view.editor().textCursor().removeSelectedText();
        go(Commands(m_view.document()).split(caret->block, caret->key, m_view.editor().position()));
    }
}

void EditorController::join(bool withNext)
{
    auto caret = m_view.caret();
    if (!caret)
        return;
    if (withNext) {
        const int position = caret->position;
        const Caret here = *caret;
        m_view.moveToNextField(false);
        caret = m_view.caret();
        if (!caret || *caret == here)
            return;
        const auto joined = Commands(m_view.document()).joinWithPrevious(caret->block, caret->key);
        if (!joined) {
            m_view.placeCaret({here.block, here.key, position});
            Q_EMIT failed(joined.error().message);
            return;
        }
        m_view.placeCaret(*joined);
        return;
    }
    const Block &block = *m_view.document().block(caret->block);
    const qsizetype field = block.field(caret->key) - block.fields.constData();
    if (block.type == BlockType::List && document::itemLevels(block).at(field) > 0)
        shiftItem(false); // First out to the edge, then into the item before.
    else
        go(Commands(m_view.document()).joinWithPrevious(caret->block, caret->key));
}

void EditorController::shiftItem(bool deeper)
{
    const auto caret = m_view.caret();
    if (caret && !m_view.editor().isComposing())
        say(Commands(m_view.document()).shiftItem(caret->block, caret->key, deeper));
}

void EditorController::pasteText(const QMimeData *data)
{
    const auto caret = m_view.caret();
    if (!caret || m_pictures->paste(*data))
        return;
    const auto *ours = qobject_cast<const ClipboardData *>(data);
    if (ours && ours->blocks) {
        pasteBlocks();
    } else if (ours && ours->fragment) {
        const QTextCursor cursor = m_view.editor().textCursor();
        const int from = cursor.selectionStart();
        go(Commands(m_view.document())
               .paste(caret->block, caret->key, from, cursor.selectionEnd() - from,
                      *ours->fragment));
    } else {
        putIn(data->text());
    }
}

void EditorController::pastePlainText()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && !m_view.editor().isComposing())
        putIn(data->text());
}

void EditorController::putIn(const QString &text)
{
    const auto caret = m_view.caret();
    if (!caret || text.isEmpty())
        return;
    const QTextCursor cursor = m_view.editor().textCursor();
    const int from = cursor.selectionStart();
    go(Commands(m_view.document())
           .pasteText(caret->block, caret->key, from, cursor.selectionEnd() - from, text));
}

} // namespace lectern::ui
