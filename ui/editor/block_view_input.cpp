// SPDX-License-Identifier: GPL-3.0-or-later
// The half of BlockView that follows the person: caret, selection, mouse and keys.
#include "ui/editor/block_view.h"
#include "ui/editor/chip_row.h"
#include "ui/editor/field_text.h"
#include "ui/editor/origin.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace lectern::ui {

using document::BlockId;
using document::Caret;

void BlockView::connectEditor()
{
    connect(m_editor, &FieldEditor::edited, this, &BlockView::takeEdit);
    connect(m_editor, &FieldEditor::cursorPositionChanged, this, [this] {
        if (!m_field)
            return;
        const int index = m_document.indexOf(m_field->block);
        if (index >= 0 && !m_editor->isComposing())
            scrollIntoView(QRectF(m_editor->cursorRect().translated(m_editor->pos()))
                               .translated(0, verticalScrollBar()->value()));
        setCurrent();
    });
    connect(m_editor, &FieldEditor::escaped, this, [this] {
        if (m_field)
            selectBlock(m_field->block);
    });
    connect(m_editor, &FieldEditor::draggedOut, this, [this](const QPoint &global) {
        const int index = indexAt(viewport()->mapFromGlobal(global));
        if (!m_field || index < 0)
            return;
        const BlockId start = m_field->block;
        if (m_document.content().blocks.at(index).id == start)
            return;
        selectBlock(start);
        extendSelection(index);
    });
    connect(m_editor, &FieldEditor::compositionEnded, this, [this] {
        if (!std::exchange(m_changeWaits, false) || !m_field)
            return;
        takeBlockChange(m_field->block);
    });
    connect(m_editor, &FieldEditor::exited, this, [this](FieldEditor::Exit exit, int) {
        moveToNextField(exit == FieldEditor::Exit::Up || exit == FieldEditor::Exit::Before);
    });
    connect(m_editor, &FieldEditor::cellRequested, this, &BlockView::moveToNextField);
}

void BlockView::takeEdit(document::Origin origin)
{
    if (!m_field)
        return;
    const document::Block *block = m_document.block(m_field->block);
    const document::Field *field = block ? block->field(m_field->key) : nullptr;
    QTextDocument *text = m_editor->document();
    if (!field)
        return;
    const int index = m_document.indexOf(block->id);
    if (plainText(*text) != field->text()) {
        const Status done
            = document::Commands(m_document)
                  .setFieldText(block->id, m_field->key,
                                markedText(*text, 0, text->characterCount() - 1), origin);
        if (!done) {
            takeBlockChange(m_field->block); // Shows again what the document holds.
            Q_EMIT failed(done.error().message);
        }
        return; // The document's signal has placed the block.
    }
    m_layout.placeAgain(index); // A composition may need another line.
    updateScrollBar();
    placeEditor();
    placeRows();
    viewport()->update();
}

std::optional<Caret> BlockView::caret() const
{
    if (!m_field)
        return {};
    return Caret{m_field->block, m_field->key, m_editor->position()};
}

void BlockView::placeCaret(const Caret &caret)
{
    const int index = m_document.indexOf(caret.block);
    if (index < 0)
        return;
    m_anchor.reset();
    m_head.reset();
    if (!m_field || m_field->block != caret.block || m_field->key != caret.key) {
        releaseEditor();
        m_field = caret;
    }
    m_layout.setCurrent(caret.block);
    relayout();
    if (!m_field)
        return; // There is no such field.
    m_editor->setPosition(caret.position);
    m_editor->setFocus();
    m_editor->ensureCursorVisible();
    scrollIntoView(m_layout.layout(index).field(caret.key)->rect.translated(
        0, headHeight() + m_layout.top(index)));
    setCurrent();
}

void BlockView::enterBlock(int index, bool atEnd)
{
    if (index < 0 || index >= m_layout.count())
        return;
    const document::Block &block = m_document.content().blocks.at(index);
    if (block.fields.isEmpty()) {
        selectBlock(block.id);
        return;
    }
    const document::Field &field = atEnd ? block.fields.last() : block.fields.first();
    placeCaret({block.id, field.key, atEnd ? int(field.text().size()) : 0});
}

void BlockView::moveToNextField(bool backwards)
{
    if (!m_field)
        return;
    const int index = m_document.indexOf(m_field->block);
    const QList<document::Field> &fields = m_document.content().blocks.at(index).fields;
    const auto present = std::ranges::find(fields, m_field->key, &document::Field::key);
    const auto next = qsizetype(present - fields.begin()) + (backwards ? -1 : 1);
    if (next < 0 || next >= fields.size()) {
        enterBlock(index + (backwards ? -1 : 1), backwards);
        return;
    }
    const document::Field &field = fields.at(next);
    placeCaret({m_field->block, field.key, backwards ? int(field.text().size()) : 0});
}

void BlockView::releaseEditor()
{
    m_field.reset();
    m_changeWaits = false;
    m_editor->release();
}

QList<BlockId> BlockView::selectedBlocks() const
{
    if (!m_anchor || !m_head)
        return {};
    const std::pair<int, int> ends = std::minmax(
        {m_document.indexOf(*m_anchor), m_document.indexOf(*m_head)}); // A list: no references.
    const auto [first, last] = ends;
    QList<BlockId> ids;
    for (int i = std::max(0, first); i <= last; ++i)
        ids.append(m_document.content().blocks.at(i).id);
    return ids;
}

void BlockView::selectBlock(BlockId id)
{
    const int index = m_document.indexOf(id);
    if (index < 0)
        return;
    releaseEditor();
    m_anchor = id;
    m_head = id;
    setFocus();
    m_layout.setCurrent(id);
    relayout();
    scrollIntoView(QRectF(0, headHeight() + m_layout.top(index), 1, m_layout.height(index)));
    setCurrent();
}

void BlockView::extendSelection(int index)
{
    if (!m_anchor || index < 0 || index >= m_layout.count())
        return;
    m_head = m_document.content().blocks.at(index).id;
    m_layout.setCurrent(m_head);
    relayout();
    scrollIntoView(QRectF(0, headHeight() + m_layout.top(index), 1, m_layout.height(index)));
    setCurrent();
}

void BlockView::clearSelection()
{
    releaseEditor();
    m_anchor.reset();
    m_head.reset();
    m_layout.setCurrent({});
    relayout();
    setCurrent();
}

std::optional<BlockId> BlockView::currentBlock() const
{
    return m_field ? std::optional(m_field->block) : m_head;
}

int BlockView::currentSentence() const
{
    const auto present = caret();
    const document::Block *block = present ? m_document.block(present->block) : nullptr;
    if (!block)
        return -1;
    return sentenceAt(document::sentencesOf(m_document.content(), *block),
                      offsetInBlock(*block, present->key, present->position));
}

void BlockView::setCurrent()
{
    const auto current = currentBlock();
    m_layout.setCurrent(current);
    const document::Block *block = current ? m_document.block(*current) : nullptr;
    if (block)
        m_chips->show(m_document.content(), *block, currentSentence());
    placeRows();
    viewport()->update();
    Q_EMIT currentChanged();
}

void BlockView::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || index < 0) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    const document::Block &block = m_document.content().blocks.at(index);
    const QPointF inside = event->position() - QPointF(left(), yOf(index));
    if (event->modifiers().testFlag(Qt::ShiftModifier) && currentBlock()) {
        if (!m_anchor)
            selectBlock(*currentBlock());
        extendSelection(index);
        return;
    }
    if (inside.x() < scaled(24)) {
        selectBlock(block.id);
        m_dragged = block.id;
        return;
    }
    if (inside.x() < scaled(48) && block.type != document::BlockType::Heading) {
        selectBlock(block.id);
        Q_EMIT sourceRequested();
        return;
    }
    const FieldBox *box = m_layout.layout(index).fieldAt(inside);
    if (!box) {
        selectBlock(block.id);
        return;
    }
    const QString key = box->key;
    const int position
        = box->text->documentLayout()->hitTest(inside - box->rect.topLeft(), Qt::FuzzyHit);
    placeCaret({block.id, key, std::max(0, position)});
}

void BlockView::mouseMoveEvent(QMouseEvent *event)
{
    const int index = indexAt(event->pos());
    const bool isOnBlock = index >= 0 && blockRect(index).contains(event->pos());
    const auto hovered
        = isOnBlock ? std::optional(m_document.content().blocks.at(index).id) : std::nullopt;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    if (m_dragged) {
        m_dropIndex = dropIndexAt(event->pos().y());
        viewport()->update();
        return;
    }
    const bool isOnText = isOnBlock && event->pos().x() > left() + m_layout.metrics().gutter;
    viewport()->setCursor(isOnText ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_field || index < 0)
        return;
    // The press that put the editor here still holds the mouse: its drag selects text.
    if (m_document.content().blocks.at(index).id != m_field->block) {
        selectBlock(m_field->block);
        extendSelection(index);
        return;
    }
    const QPointF inField = event->position() - QPointF(m_editor->pos());
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(
        std::max(0, m_editor->document()->documentLayout()->hitTest(inField, Qt::FuzzyHit)),
        QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
}

int BlockView::dropIndexAt(int y) const
{
    for (int i = 0; i < m_layout.count(); ++i) {
        if (y < yOf(i) + m_layout.height(i) / 2)
            return i;
    }
    return m_layout.count();
}

void BlockView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractScrollArea::mouseReleaseEvent(event);
    const auto dragged = std::exchange(m_dragged, std::nullopt);
    const int drop = std::exchange(m_dropIndex, -1);
    viewport()->update();
    if (!dragged || drop < 0)
        return;
    const int from = m_document.indexOf(*dragged);
    const int to = drop > from ? drop - 1 : drop;
    if (to != from)
        Q_EMIT blockMoveRequested(*dragged, to);
}

void BlockView::keyPressEvent(QKeyEvent *event)
{
    const int head = m_head ? m_document.indexOf(*m_head) : -1;
    if (head < 0) {
        if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return)
            enterBlock(0, false);
        else
            QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
        Q_EMIT copyRequested(event->matches(QKeySequence::Cut));
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectBlock(m_document.content().blocks.first().id);
        return extendSelection(m_layout.count() - 1);
    }
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto go = [&](int index) {
        if (extends)
            extendSelection(index);
        else if (index >= 0 && index < m_layout.count())
            selectBlock(m_document.content().blocks.at(index).id);
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return go(head - 1);
    case Qt::Key_Down:
        return go(head + 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(m_layout.count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enterBlock(head, true);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT deleteRequested();
        return;
    case Qt::Key_R:
        Q_EMIT rephraseRequested();
        return;
    case Qt::Key_L:
        Q_EMIT lockRequested();
        return;
    case Qt::Key_Escape:
        return clearSelection();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void BlockView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const int index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
        if (index < 0)
            return;
        const BlockId id = m_document.content().blocks.at(index).id;
        if (currentBlock() != id && !selectedBlocks().contains(id))
            selectBlock(id);
    }
    if (currentBlock())
        Q_EMIT menuRequested(event->globalPos());
}

void BlockView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    // Coming by keyboard one lands in the text, not in front of it.
    if (m_field && event->reason() != Qt::MouseFocusReason)
        m_editor->setFocus(event->reason());
    else if (!m_head && m_layout.count() > 0
             && (event->reason() == Qt::TabFocusReason
                 || event->reason() == Qt::ShortcutFocusReason))
        selectBlock(m_document.content().blocks.first().id);
}

bool BlockView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && m_panel && m_panelBlock
        && m_panel->heightForWidth(m_layout.metrics().column) != m_panel->height())
        relayout(); // The panel has more or less to say now.
    if (event->type() == QEvent::Leave && m_hovered) {
        m_hovered.reset();
        viewport()->update();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = indexAt(help->pos());
        const double x = help->pos().x() - left();
        if (index >= 0 && x > scaled(24) && x < scaled(48)) {
            const document::Block &block = m_document.content().blocks.at(index);
            const auto sentences = document::sentencesOf(m_document.content(), block);
            if (!sentences.isEmpty())
                QToolTip::showText(help->globalPos(),
                                   chipText(m_document.content(), sentences.first().provenance),
                                   this);
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace lectern::ui
