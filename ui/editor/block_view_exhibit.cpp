// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BlockView that brings exhibits alive.
#include "ui/editor/block_view.h"
#include "ui/editor/exhibit_host.h"

namespace lectern::ui {

using document::BlockId;

void BlockView::placeExhibit()
{
    const auto live = m_exhibits->block();
    const int index = live ? m_document.indexOf(*live) : -1;
    if (index >= 0)
        m_exhibits->place(
            m_layout.layout(index).exhibitRect().translated(QPointF(left(), yOf(index)).toPoint()));
}

bool BlockView::openExhibit(int index)
{
    const document::Block &block = m_document.content().blocks.at(index);
    const std::shared_ptr<Exhibit> exhibit = m_layout.layout(index).shape().exhibit;
    if (!exhibit || !m_exhibits->open(block, exhibit))
        return false;
    placeExhibit();
    viewport()->update();
    return true;
}

std::optional<BlockId> BlockView::liveExhibit() const
{
    return m_exhibits->block();
}

bool BlockView::pressExhibit(int index, QPointF inside)
{
    const BlockLayout &layout = m_layout.layout(index);
    const QRect place = layout.exhibitRect();
    if (!place.contains(inside.toPoint()))
        return false;
    const std::shared_ptr<Exhibit> exhibit = layout.shape().exhibit;
    selectBlock(m_document.content().blocks.at(index).id);
    if (openExhibit(index) && exhibit->startButton(place).contains(inside.toPoint()))
        m_exhibits->start();
    return true;
}

} // namespace lectern::ui
