// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_view.h"

#include "ui/theme/type.h"

#include <QPainter>

namespace lectern::ui {

void GraphView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Surface, this));
    painter.setRenderHint(QPainter::Antialiasing);
    paintColumns(painter);
    painter.save();
    painter.translate(m_origin);
    painter.scale(scale(), scale());
    paintEdges(painter);
    paintLooseEdge(painter);
    paintNodes(painter);
    painter.restore();
    paintHeads(painter);
}

void GraphView::paintColumns(QPainter &painter) const
{
    for (int column = 1; column < m_graph.layout().columnCount; ++column) {
        const double middle = column * kColumnPitch - (kColumnPitch - kNodeWidth) / 2.0;
        const int x = qRound(toWidget({middle, 0}).x());
        painter.fillRect(x, scaled(kGraphMargin), 1, height() - 2 * scaled(kGraphMargin),
                         color(Role::Line, this));
    }
}

void GraphView::paintHeads(QPainter &painter) const
{
    const int height = scaled(kGraphHeadHeight);
    const QFont font = fontFor(TextStyle::Small);
    painter.setFont(font);
    for (int column = 0; column < m_graph.layout().columnCount; ++column) {
        const QString text = tr("Level %1").arg(column + 1);
        const QRect place(qRound(toWidget({double(column) * kColumnPitch, 0}).x()), 0,
                          QFontMetrics(font).horizontalAdvance(text), height);
        // Nodes go under it where the graph is higher than the window.
        painter.fillRect(place.adjusted(-scaled(4), scaled(8), scaled(4), -scaled(4)),
                         color(Role::Surface, this));
        painter.setPen(color(Role::Text2, this));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

bool GraphView::isEdgeLit(const GraphEdge &edge) const
{
    const int at = int(&edge - m_graph.layout().edges.constData());
    return at == m_edge || (m_current >= 0 && (edge.from == m_current || edge.to == m_current));
}

void GraphView::paintEdges(QPainter &painter) const
{
    const ThemeKind theme = themeOf(palette());
    for (const bool lit : {false, true})
        for (const GraphEdge &edge : m_graph.layout().edges)
            if (isEdgeLit(edge) == lit)
                paintEdge(painter, edgePath(shownRect(edge.from), shownRect(edge.to), edge.passes),
                          {lit, m_graph.isDrawn(edge.from, edge.to), edge.closesCircle}, theme);
}

void GraphView::paintLooseEdge(QPainter &painter) const
{
    if (m_pick != GraphPick::EdgeEnd && m_pick != GraphPick::Merge)
        return;
    const int end = m_hovered >= 0 ? m_hovered : m_current;
    const bool hasEnd = end >= 0 && end != m_start;
    if (!hasEnd && !underMouse())
        return;
    const QRectF from = shownRect(m_start);
    const QPainterPath path
        = hasEnd ? edgePath(from, shownRect(end), {}) : looseEdgePath(from, toLayout(m_pointer));
    paintEdge(painter, path, {true, true, false}, themeOf(palette()));
}

void GraphView::paintNodes(QPainter &painter) const
{
    const ThemeKind theme = themeOf(palette());
    const QFont font = m_graph.nameFont();
    for (int i = 0; i < m_graph.count(); ++i) {
        NodeLook look{m_graph.nameLines(i), tr("no data yet")};
        look.isSelected = i == m_current;
        look.isHovered = i == m_hovered;
        look.isStart = i == m_start;
        look.hasFocusRing = look.isSelected && hasFocus() && m_hasKeyboardFocus;
        paintNode(painter, shownRect(i), look, font, theme);
    }
}

} // namespace lectern::ui
