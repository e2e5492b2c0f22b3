// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_view.h"

#include "ui/graph/graph_accessible.h"
#include "ui/theme/type.h"

#include <QAccessible>
#include <QStyle>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr double kLeastZoom = 0.3;
constexpr double kMostZoom = 2;
constexpr double kReadable = 0.85; ///< So far down is a graph fitted that nobody asked to fit.
constexpr int kMovementMs = 200;

/// Text size as a factor of 13 px.
double textFactor()
{
    return scaled(1000) / 1000.0;
}

} // namespace

GraphView::GraphView(PointGraph &graph, QWidget *parent) :
    QWidget(parent), m_graph(graph), m_leastFit(kReadable)
{
    GraphViewAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled, false); // Pinyin would eat the single keys.
    setAccessibleName(tr("Graph of the knowledge points"));
    setMinimumSize(scaled(280), scaled(200));
    m_movement.setStartValue(0.0);
    m_movement.setEndValue(1.0);
    m_movement.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_movement, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    rememberPlaces();
    connect(&graph, &PointGraph::changed, this, &GraphView::takeGraph);
}

QSize GraphView::sizeHint() const
{
    return {scaled(896), scaled(640)};
}

void GraphView::rememberPlaces()
{
    m_places.clear();
    for (int i = 0; i < m_graph.count(); ++i)
        m_places.insert(m_graph.point(i).term, m_graph.layout().nodes.at(i));
}

void GraphView::takeGraph()
{
    const int current = m_graph.indexOf(m_currentTerm);
    const bool wasPoint = m_current >= 0;
    // A point that was renamed stands where it stood in the list.
    m_current = current >= 0 || !wasPoint ? current : std::min(m_current, m_graph.count() - 1);
    m_currentTerm = m_current >= 0 ? m_graph.point(m_current).term : QString();
    m_edge = -1;
    m_hovered = -1;
    if (m_pick != GraphPick::None && m_graph.indexOf(m_startTerm) != m_start)
        setPick(GraphPick::None, -1);
    // The places in between are only for the eye: where it does not see them move, they do not.
    const bool moves = isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    m_movement.stop();
    m_movement.setDuration(moves ? kMovementMs : 0);
    // The window stands still, unless it is another graph.
    const auto known = std::ranges::count_if(
        m_graph.points(), [this](const auto &point) { return m_places.contains(point.term); });
    const bool isOther = 2 * known < m_graph.count();
    m_movedFrom = m_places;
    rememberPlaces();
    if (isOther)
        fitDownTo(kReadable);
    else if (moves)
        m_movement.start();
    keepInSight();
    update();
    Q_EMIT currentChanged();
}

// --- selection ---

void GraphView::setCurrent(int index)
{
    if (index >= m_graph.count() || (index == m_current && m_edge < 0))
        return;
    m_current = index;
    m_edge = -1;
    m_currentTerm = index >= 0 ? m_graph.point(index).term : QString();
    if (index >= 0) {
        bringIntoSight(m_graph.layout().nodes.at(index));
        announceCurrent();
    }
    update();
    Q_EMIT currentChanged();
}

void GraphView::announceCurrent()
{
    if (!hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void GraphView::selectEdge(int edge)
{
    m_edge = edge;
    m_current = -1;
    m_currentTerm.clear();
    update();
    Q_EMIT currentChanged();
}

std::optional<GraphEdge> GraphView::currentEdge() const
{
    return m_edge < 0 ? std::nullopt : std::optional(m_graph.layout().edges.at(m_edge));
}

void GraphView::setPick(GraphPick pick, int start)
{
    m_pick = pick;
    m_start = start;
    m_startTerm = start >= 0 ? m_graph.point(start).term : QString();
    setCursor(pick == GraphPick::None ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
    Q_EMIT pickChanged();
}

void GraphView::startEdge()
{
    if (m_graph.count() > 1)
        setPick(m_current >= 0 ? GraphPick::EdgeEnd : GraphPick::EdgeStart, m_current);
}

void GraphView::startMerge()
{
    if (m_graph.count() > 1 && m_current >= 0)
        setPick(GraphPick::Merge, m_current);
}

void GraphView::cancelPick()
{
    if (m_pick == GraphPick::None)
        return;
    const int start = m_start;
    setPick(GraphPick::None, -1);
    if (start >= 0)
        setCurrent(start);
}

void GraphView::choose(int index)
{
    const int start = m_start;
    switch (m_pick) {
    case GraphPick::None:
        setCurrent(index);
        return;
    case GraphPick::EdgeStart:
        setCurrent(index);
        setPick(GraphPick::EdgeEnd, index);
        return;
    case GraphPick::EdgeEnd:
        if (index == start)
            return;
        setCurrent(index);
        setPick(GraphPick::None, -1);
        Q_EMIT edgeDrawn(start, index);
        return;
    case GraphPick::Merge:
        if (index == start)
            return;
        setCurrent(index);
        setPick(GraphPick::None, -1);
        Q_EMIT mergeChosen(index, start);
        return;
    }
}

// --- where things stand ---

double GraphView::scale() const
{
    return m_zoom * textFactor();
}

QPointF GraphView::toWidget(const QPointF &layoutPoint) const
{
    return m_origin + layoutPoint * scale();
}

QPointF GraphView::toLayout(const QPointF &widgetPoint) const
{
    return (widgetPoint - m_origin) / scale();
}

QRectF GraphView::shownRect(int node) const
{
    const QRectF place = m_graph.layout().nodes.at(node);
    const auto from = m_movedFrom.constFind(m_graph.point(node).term);
    if (m_movement.state() != QAbstractAnimation::Running || from == m_movedFrom.cend())
        return place;
    const double share = m_movement.currentValue().toDouble();
    return place.translated((from->topLeft() - place.topLeft()) * (1 - share));
}

QRect GraphView::nodeRect(int index) const
{
    const QRectF place = m_graph.layout().nodes.at(index);
    return QRectF(toWidget(place.topLeft()), place.size() * scale()).toAlignedRect();
}

int GraphView::nodeAt(const QPointF &widgetPoint) const
{
    const QPointF there = toLayout(widgetPoint);
    for (int i = 0; i < m_graph.count(); ++i)
        if (QRectF(m_graph.layout().nodes.at(i)).contains(there))
            return i;
    return -1;
}

int GraphView::edgeAt(const QPointF &widgetPoint) const
{
    const QPointF there = toLayout(widgetPoint);
    QPainterPathStroker stroker;
    stroker.setWidth(10 / scale());
    const auto &edges = m_graph.layout().edges;
    for (int i = 0; i < edges.size(); ++i) {
        const QPainterPath path
            = edgePath(shownRect(edges.at(i).from), shownRect(edges.at(i).to), edges.at(i).passes);
        if (stroker.createStroke(path).contains(there))
            return i;
    }
    return -1;
}

void GraphView::fit()
{
    fitDownTo(kLeastZoom);
}

void GraphView::fitDownTo(double leastZoom)
{
    const GraphLayout &layout = m_graph.layout();
    m_isFitted = true;
    m_leastFit = leastZoom;
    if (layout.columnCount == 0)
        return;
    const int head = scaled(kGraphHeadHeight);
    const QSizeF room(width() - 2 * scaled(kGraphMargin),
                      height() - head - 2 * scaled(kGraphMargin));
    const QSizeF whole = QSizeF(layout.width(), layout.height) * textFactor();
    m_zoom = std::clamp(std::min(room.width() / whole.width(), room.height() / whole.height()),
                        leastZoom, 1.0);
    // What is too large for that begins at its top left.
    const QSizeF rest = room - whole * m_zoom;
    m_origin = {scaled(kGraphMargin) + std::max(0.0, rest.width() / 2),
                head + scaled(kGraphMargin) + std::max(0.0, rest.height() / 2)};
    update();
    Q_EMIT zoomChanged();
}

void GraphView::zoomBy(double factor)
{
    zoomAround(rect().center(), m_zoom * factor);
}

void GraphView::zoomAround(const QPointF &widgetPoint, double zoom)
{
    const QPointF there = toLayout(widgetPoint);
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    m_origin = widgetPoint - there * scale();
    m_isFitted = false;
    keepInSight();
    update();
    Q_EMIT zoomChanged();
}

/// A part of the graph stays in the window.
void GraphView::keepInSight()
{
    const QSizeF whole = QSizeF(m_graph.layout().width(), m_graph.layout().height) * scale();
    const double left = kNodeWidth * scale();
    const double top = scaled(kGraphHeadHeight) + kNodeHeight * scale();
    m_origin.setX(std::clamp(m_origin.x(), std::min(left - whole.width(), width() - left),
                             std::max(width() - left, left - whole.width())));
    m_origin.setY(std::clamp(m_origin.y(), std::min(top - whole.height(), height() - top),
                             std::max(height() - top, top - whole.height())));
}

void GraphView::bringIntoSight(const QRectF &layoutRect)
{
    if (!isVisible())
        return;
    const QRectF place(toWidget(layoutRect.topLeft()), layoutRect.size() * scale());
    const int margin = scaled(8);
    const QRectF room
        = QRectF(rect()).adjusted(margin, scaled(kGraphHeadHeight) + margin, -margin, -margin);
    QPointF step;
    if (place.left() < room.left() || place.width() > room.width())
        step.setX(room.left() - place.left());
    else if (place.right() > room.right())
        step.setX(room.right() - place.right());
    if (place.top() < room.top() || place.height() > room.height())
        step.setY(room.top() - place.top());
    else if (place.bottom() > room.bottom())
        step.setY(room.bottom() - place.bottom());
    if (step.isNull())
        return;
    m_origin += step;
    m_isFitted = false;
    update();
}

void GraphView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isFitted)
        fitDownTo(m_leastFit);
    keepInSight();
}

void GraphView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ActivationChange)
        update();
}

QString GraphView::accessibleText(int index) const
{
    const auto names = [this](const QList<int> &points) {
        QStringList terms;
        for (const int point : points)
            terms.append(m_graph.point(point).term);
        return terms.join(tr(", ", "between names"));
    };
    QStringList parts{tr("%1, level %2").arg(m_graph.point(index).term).arg(m_graph.level(index))};
    const PointLinks &links = m_graph.links(index);
    if (!links.before.isEmpty())
        parts.append(tr("needs %1").arg(names(links.before)));
    if (!links.behind.isEmpty())
        parts.append(tr("leads to %1").arg(names(links.behind)));
    parts.append(tr("no data yet"));
    return parts.join(QStringLiteral("; "));
}

} // namespace lectern::ui
