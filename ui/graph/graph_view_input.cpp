// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lectern::ui {

bool GraphView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int node = nodeAt(help->pos());
        const bool hasText = node >= 0 && !m_graph.point(node).definition.isEmpty();
        if (hasText)
            QToolTip::showText(
                help->globalPos(),
                QStringLiteral("<p>%1</p>").arg(m_graph.point(node).definition.toHtmlEscaped()),
                this, nodeRect(node));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    m_hasKeyboardFocus = false;
    const int node = nodeAt(event->position());
    if (event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && node < 0 && edgeAt(event->position()) < 0)) {
        m_grab = event->position();
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (node >= 0)
        choose(node);
    else if (m_pick == GraphPick::None)
        selectEdge(edgeAt(event->position()));
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (m_grab) {
        m_origin += event->position() - *m_grab;
        m_grab = event->position();
        m_isFitted = false;
        keepInSight();
        update();
        return;
    }
    setHovered(nodeAt(event->position()));
    if (m_pick != GraphPick::None)
        update();
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_grab, std::nullopt)) {
        setCursor(m_pick == GraphPick::None ? Qt::ArrowCursor : Qt::CrossCursor);
        return;
    }
    // An edge can also be pulled from its start to its end.
    const int node = nodeAt(event->position());
    if (event->button() == Qt::LeftButton && m_pick == GraphPick::EdgeEnd && node >= 0
        && node != m_start)
        choose(node);
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int node = nodeAt(event->position());
    if (event->button() == Qt::LeftButton && node >= 0 && m_pick == GraphPick::None)
        Q_EMIT openRequested(node);
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAround(event->position(), m_zoom * std::pow(1.0015, event->angleDelta().y()));
    } else {
        const QPoint pixels = event->pixelDelta();
        m_origin += pixels.isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(pixels);
        m_isFitted = false;
        keepInSight();
        update();
    }
    event->accept();
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    m_hasKeyboardFocus = true;
    const auto walk = [this](WalkStep step) {
        setCurrent(m_current < 0 ? 0 : nodeBeside(m_graph.layout(), m_current, step));
        update();
    };
    const bool hasPoints = m_graph.count() > 0;
    switch (event->key()) {
    case Qt::Key_Left:
        return hasPoints ? walk(WalkStep::Left) : void();
    case Qt::Key_Right:
        return hasPoints ? walk(WalkStep::Right) : void();
    case Qt::Key_Up:
        return hasPoints ? walk(WalkStep::Up) : void();
    case Qt::Key_Down:
        return hasPoints ? walk(WalkStep::Down) : void();
    case Qt::Key_Home:
        return setCurrent(hasPoints ? 0 : -1);
    case Qt::Key_End:
        return setCurrent(m_graph.count() - 1);
    case Qt::Key_Escape:
        if (m_pick != GraphPick::None)
            return cancelPick();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void GraphView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_hasKeyboardFocus = event->reason() != Qt::MouseFocusReason;
    if (m_current < 0 && m_edge < 0 && m_graph.count() > 0 && m_hasKeyboardFocus)
        setCurrent(0);
    announceCurrent();
    update();
}

void GraphView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void GraphView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setHovered(-1);
}

void GraphView::setHovered(int node)
{
    if (node == m_hovered)
        return;
    m_hovered = node;
    update();
}

void GraphView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard && m_current >= 0)
        at = nodeRect(m_current).center();
    else if (const int node = nodeAt(at); node >= 0)
        setCurrent(node);
    Q_EMIT menuRequested(mapToGlobal(at));
}

} // namespace lectern::ui
