// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BlockView that keeps the caret and the selection.
#include "ui/editor/block_view.h"
#include "ui/editor/chip_row.h"
#include "ui/editor/field_text.h"
#include "ui/editor/table_cell.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>

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
        const bool isUp = exit == FieldEditor::Exit::Up;
        if ((isUp || exit == FieldEditor::Exit::Down) && moveToRow(isUp))
            return;
        moveToNextField(isUp || exit == FieldEditor::Exit::Before);
    });
    connect(m_editor, &FieldEditor::cellRequested, this, &BlockView::moveToCell);
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
    m_layout.setCurrent(caret.block, true);
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

void BlockView::selectWords(const Caret &from, int length)
{
    placeCaret(from);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(from.position);
    cursor.setPosition(from.position + length, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
}

void BlockView::enterBlock(int index, bool atEnd)
{
    const int shown = m_layout.shownFrom(index, atEnd ? -1 : 1);
    if (shown < 0)
        return;
    const document::Block &block = m_document.content().blocks.at(shown);
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

void BlockView::moveToCell(bool backwards)
{
    const document::Block *block = m_field ? m_document.block(m_field->block) : nullptr;
    if (!block)
        return;
    if (!backwards && block->type == document::BlockType::Table && !block->locked
        && block->fields.last().key == m_field->key)
        Q_EMIT rowRequested();
    else if (block->type == document::BlockType::List)
        Q_EMIT itemShiftRequested(!backwards);
    else
        moveToNextField(backwards);
}

bool BlockView::moveToRow(bool up)
{
    const document::Block *block = m_field ? m_document.block(m_field->block) : nullptr;
    if (!block || block->type != document::BlockType::Table)
        return false;
    const int index = m_document.indexOf(block->id);
    Cell cell = cellOf(m_field->key);
    cell.row += up ? -1 : 1;
    const document::Field *next = block->field(cellKey(cell));
    if (next)
        placeCaret({block->id, next->key, up ? int(next->text().size()) : 0});
    else
        enterBlock(index + (up ? -1 : 1), up);
    return true;
}

std::optional<Caret> BlockView::caretAt(QPoint position) const
{
    const int index = indexAt(position);
    const BlockLayout *layout = index >= 0 ? m_layout.laidOut(index) : nullptr;
    if (!layout)
        return {};
    const QPointF inside = QPointF(position) - QPointF(left(), yOf(index));
    const FieldBox *box = layout->fieldAt(inside);
    if (!box)
        return {};
    const int at = std::max(
        0, box->seen().documentLayout()->hitTest(inside - box->rect.topLeft(), Qt::FuzzyHit));
    return Caret{m_document.content().blocks.at(index).id, box->key,
                 box->formulas ? box->formulas->positionInField(at) : at};
}

QList<ShownText> BlockView::shownTexts() const
{
    QList<ShownText> shown;
    for (int i = 0; i < m_layout.count(); ++i) {
        const BlockLayout *layout = m_layout.laidOut(i);
        if (!layout || layout->type() == document::BlockType::Formula)
            continue;
        for (const FieldBox &box : layout->fields())
            shown.append({m_document.content().blocks.at(i).id, box.key, box.text});
    }
    return shown;
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
    for (int i = std::max(0, first); i <= last; ++i) {
        if (m_layout.isShown(i))
            ids.append(m_document.content().blocks.at(i).id);
    }
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
    m_layout.setCurrent(current, m_field.has_value());
    const document::Block *block = current ? m_document.block(*current) : nullptr;
    if (block)
        m_chips->show(m_document.content(), *block, currentSentence());
    placeRows();
    viewport()->update();
    Q_EMIT currentChanged();
}

} // namespace lectern::ui
