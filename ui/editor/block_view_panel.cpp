// SPDX-License-Identifier: GPL-3.0-or-later
// The widget under a block that belongs to it.
#include "ui/editor/block_view.h"

#include <QScrollBar>

namespace lectern::ui {

void BlockView::placePanel()
{
    const int index = m_panel && m_panelBlock ? m_document.indexOf(*m_panelBlock) : -1;
    if (index < 0) {
        m_layout.setPanel({}, 0);
        if (m_panel)
            m_panel->hide();
        return;
    }
    const int width = m_layout.metrics().column;
    const int height = m_panel->hasHeightForWidth() ? m_panel->heightForWidth(width)
                                                    : m_panel->sizeHint().height();
    m_layout.setPanel(m_panelBlock, height);
    const QRect place = m_layout.layout(index).panel().translated(left(), yOf(index)).toRect();
    if (m_panel->geometry() != place)
        m_panel->setGeometry(place);
    m_panel->show();
}

void BlockView::showPanel(document::BlockId id, QWidget *panel, bool isFollowed)
{
    if (panel != m_panel)
        delete takePanel();
    m_panel = panel;
    m_panelBlock = id;
    panel->setParent(viewport());
    relayout();
    const int index = m_document.indexOf(id);
    if (index >= 0 && isFollowed)
        scrollIntoView(QRectF(0, headHeight() + m_layout.top(index), 1, m_layout.height(index)));
}

QWidget *BlockView::takePanel()
{
    QWidget *panel = m_panel;
    m_panel = nullptr;
    m_panelBlock.reset();
    if (panel) {
        panel->hide();
        panel->setParent(nullptr);
        relayout();
    }
    return panel;
}

} // namespace lectern::ui
