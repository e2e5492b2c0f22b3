// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BlockView that follows mouse and keys.
#include "ui/editor/block_view.h"
#include "ui/editor/origin.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace lectern::ui {

using document::BlockId;

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
        if (!selectedBlocks().contains(block.id)) // Several are dragged together.
            selectBlock(block.id);
        m_dragged = block.id;
        return;
    }
    if (isOnGrip(index, event->pos())) {
        m_widened = block.id;
        return;
    }
    if (inside.x() < scaled(48) && block.type != document::BlockType::Heading) {
        selectBlock(block.id);
        Q_EMIT sourceRequested();
        return;
    }
    if (pressExhibit(index, inside))
        return;
    const bool isOnPicture = block.type == document::BlockType::Figure
        && m_layout.layout(index).media().rect.contains(inside);
    const auto caret = isOnPicture ? std::nullopt : caretAt(event->pos());
    if (caret)
        placeCaret(*caret);
    else
        selectBlock(block.id);
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
    if (m_dragged)
        return dragBlocks(event->pos());
    if (m_widened)
        return dragWidth(event->pos());
    const bool isOnText = isOnBlock && event->pos().x() > left() + m_layout.metrics().gutter;
    const bool isOnExhibit = isOnBlock
        && m_layout.layout(index).exhibitRect().contains(
            (event->position() - QPointF(left(), yOf(index))).toPoint());
    const auto shape = isOnBlock && isOnGrip(index, event->pos()) ? Qt::SizeFDiagCursor
        : isOnExhibit                                             ? Qt::PointingHandCursor
        : isOnText                                                ? Qt::IBeamCursor
                                                                  : Qt::ArrowCursor;
    viewport()->setCursor(shape);
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

void BlockView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractScrollArea::mouseReleaseEvent(event);
    if (m_widened)
        dropWidth();
    if (m_dragged)
        dropBlocks();
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
        selectBlock(m_document.content().blocks.at(m_layout.shownFrom(0, 1)).id);
        return extendSelection(m_layout.shownFrom(m_layout.count() - 1, -1));
    }
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto go = [&](int from, int direction) {
        const int index = m_layout.shownFrom(from, direction);
        if (index < 0)
            return;
        if (extends)
            extendSelection(index);
        else
            selectBlock(m_document.content().blocks.at(index).id);
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return go(head - 1, -1);
    case Qt::Key_Down:
        return go(head + 1, 1);
    case Qt::Key_Home:
        return go(0, 1);
    case Qt::Key_End:
        return go(m_layout.count() - 1, -1);
    case Qt::Key_Space:
        openExhibit(head);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!openExhibit(head))
            enterBlock(head, true);
        return;
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
    case Qt::Key_V:
        Q_EMIT versionsRequested();
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
    if (!currentBlock())
        return;
    const bool isByKey = event->reason() != QContextMenuEvent::Mouse;
    Q_EMIT menuRequested(isByKey && m_field ? m_editor->mapToGlobal(m_editor->cursorRect().center())
                                            : event->globalPos());
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
