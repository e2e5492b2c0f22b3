// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BlockView that follows what is dragged: blocks, the edge of a figure, files.
#include "ui/editor/block_view.h"
#include "ui/editor/media_painter.h"
#include "ui/editor/picture_import.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include <algorithm>

namespace lectern::ui {

using document::BlockId;

int BlockView::dropIndexAt(int y) const
{
    for (int i = 0; i < m_layout.count(); ++i) {
        if (y < yOf(i) + m_layout.height(i) / 2)
            return i;
    }
    return m_layout.count();
}

void BlockView::showDropAt(int index)
{
    m_dropIndex = index;
    viewport()->update();
}

void BlockView::dragBlocks(QPoint position)
{
    showDropAt(dropIndexAt(position.y()));
}

void BlockView::dropBlocks()
{
    const BlockId dragged = *std::exchange(m_dragged, std::nullopt);
    const int drop = std::exchange(m_dropIndex, -1);
    viewport()->update();
    if (drop < 0) {
        selectBlock(dragged); // A click on one of several.
        return;
    }
    const QList<BlockId> blocks = selectedBlocks();
    const int above = int(
        std::ranges::count_if(blocks, [&](BlockId id) { return m_document.indexOf(id) < drop; }));
    const int to = drop - above;
    if (!blocks.isEmpty() && to != m_document.indexOf(blocks.first()))
        Q_EMIT blocksMoveRequested(blocks, to);
}

bool BlockView::isOnGrip(int index, QPoint position) const
{
    const BlockLayout *layout = m_layout.laidOut(index);
    if (!layout || m_document.content().blocks.at(index).locked)
        return false;
    const QRectF grip = gripOf(*layout).translated(left(), yOf(index));
    const double reach = scaled(6); // A target of 24 pixels.
    return !grip.isNull() && grip.adjusted(-reach, -reach, reach, reach).contains(position);
}

void BlockView::dragWidth(QPoint position)
{
    const int index = m_document.indexOf(*m_widened);
    if (index < 0)
        return;
    // The picture stands in the middle, so its edge moves half as far as it grows.
    const double middle = left() + m_layout.metrics().gutter + m_layout.metrics().column / 2.0;
    m_draggedWidth = std::clamp(2 * (position.x() - middle), m_layout.metrics().column * 0.1,
                                double(m_layout.metrics().column));
    m_layout.setDraggedWidth(index, m_draggedWidth);
    relayout();
}

void BlockView::dropWidth()
{
    const BlockId id = *std::exchange(m_widened, std::nullopt);
    const double width = std::exchange(m_draggedWidth, 0);
    const int index = m_document.indexOf(id);
    if (index < 0 || width <= 0)
        return;
    m_layout.setDraggedWidth(index, 0);
    Q_EMIT pictureWidthRequested(id, qRound(100 * width / m_layout.metrics().column));
    relayout();
}

void BlockView::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void BlockView::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
    showDropAt(dropIndexAt(event->position().toPoint().y()));
}

void BlockView::dragLeaveEvent(QDragLeaveEvent *event)
{
    event->accept();
    showDropAt(-1);
}

void BlockView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const int index = dropIndexAt(event->position().toPoint().y());
    showDropAt(-1);
    Q_EMIT dropRequested(event->mimeData(), index);
}

} // namespace lectern::ui
