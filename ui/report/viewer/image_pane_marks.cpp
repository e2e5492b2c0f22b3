// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ImagePane that paints measurements, finished ones and those on their way.
#include "core/medical/measure/quantity_words.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/overlay.h"
#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lectern::ui {

using medical::Vector3;

namespace {

constexpr int kMargin = 8; ///< Between labels and the pane's edge.
constexpr int kTick = 4; ///< Half of the tick at an end.
constexpr int kAway = 26; ///< From a mark to its label.

QColor onBlack(Role role)
{
    return color(role, ThemeKind::Dark);
}

QColor colorOf(const ShownMeasurement &shown)
{
    return onBlack(shown.isValid ? Role::ViewerMeasure : Role::Warning);
}

void paintTick(QPainter &painter, const QPointF &at, const QPointF &from, const QColor &color)
{
    const QLineF along(from, at);
    if (along.length() < 1)
        return;
    const QPointF across(-along.dy() / along.length() * scaled(kTick),
                         along.dx() / along.length() * scaled(kTick));
    overlay::casedLine(painter, at - across, at + across, color);
}

void paintEnds(QPainter &painter, const QPointF &a, const QPointF &b, const QColor &color)
{
    overlay::casedLine(painter, a, b, color);
    paintTick(painter, a, b, color);
    paintTick(painter, b, a, color);
}

void paintShape(QPainter &painter, const QList<QPointF> &points, MarkShape shape,
                const QColor &color)
{
    switch (shape) {
    case MarkShape::None:
        return;
    case MarkShape::Line:
    case MarkShape::Axes:
        for (int i = 0; i + 1 < points.size(); i += 2)
            paintEnds(painter, points.at(i), points.at(i + 1), color);
        return;
    case MarkShape::Outline:
        return overlay::casedPath(painter, points, true, color);
    case MarkShape::Angle:
        return overlay::casedPath(painter, points, false, color);
    }
}

QRectF boundsOf(const QList<QPointF> &points)
{
    QRectF bounds(points.first(), QSizeF(0, 0));
    for (const QPointF &point : points) {
        bounds.setLeft(std::min(bounds.left(), point.x()));
        bounds.setRight(std::max(bounds.right(), point.x()));
        bounds.setTop(std::min(bounds.top(), point.y()));
        bounds.setBottom(std::max(bounds.bottom(), point.y()));
    }
    const double space = scaled(kTick) + 2;
    return bounds.adjusted(-space, -space, space, space);
}

/// Moved out of `lesion` the shortest way.
QRectF outside(QRectF label, const QRectF &lesion)
{
    if (!label.intersects(lesion))
        return label;
    const std::array ways{
        QPointF(lesion.left() - label.right(), 0), QPointF(lesion.right() - label.left(), 0),
        QPointF(0, lesion.top() - label.bottom()), QPointF(0, lesion.bottom() - label.top())};
    return label.translated(*std::ranges::min_element(ways, {}, &QPointF::manhattanLength));
}

QString shapeText(const QList<Vector3> &points, ViewTool tool)
{
    const auto mm = [&points](qsizetype a, qsizetype b) {
        return medical::numberText(length(points.at(b) - points.at(a)), 1);
    };
    if (points.size() < 2)
        return {};
    if (tool == ViewTool::Bidirectional && points.size() == 4)
        return QStringLiteral("%1 × %2 mm").arg(mm(0, 1), mm(2, 3));
    if (tool == ViewTool::Angle && points.size() == 3) {
        const Vector3 a = points.at(0) - points.at(1);
        const Vector3 b = points.at(2) - points.at(1);
        const double degrees = std::atan2(length(cross(a, b)), dot(a, b)) * 180 / std::numbers::pi;
        return medical::numberText(degrees, 1) + u'°';
    }
    return tool == ViewTool::Length || tool == ViewTool::Bidirectional
        ? mm(0, 1) + QStringLiteral(" mm")
        : QString();
}

} // namespace

QList<ImagePane::Mark> ImagePane::marks() const
{
    QList<Mark> found;
    if (!isAcquired())
        return found;
    const int slice = stack().sliceOf(index());
    for (const ShownMeasurement &shown : m_state.measurements()) {
        if (shown.shape == MarkShape::None || shown.region.points.isEmpty()
            || m_state.sliceOf(shown.region) != slice)
            continue;
        Mark mark{.shown = &shown, .points = {}, .bounds = {}, .label = {}};
        const bool isEdited = m_edit && m_edit->name == shown.name;
        for (const QPointF &point : isEdited ? m_edit->points : shown.region.points)
            mark.points.append(toWidget(m_state.toPatient(slice, point)));
        mark.bounds = boundsOf(mark.points);
        found.append(mark);
    }
    for (Mark &mark : found)
        mark.label = labelRect(mark, found);
    return found;
}

QRectF ImagePane::labelRect(const Mark &mark, const QList<Mark> &all) const
{
    if (mark.shown->label.isEmpty())
        return {};
    const QFontMetricsF metrics(fontFor(TextStyle::Small));
    const QSizeF size(metrics.horizontalAdvance(mark.shown->label) + scaled(12),
                      metrics.height() + scaled(4));
    QRectF label(QPointF(), size);
    if (const auto place = m_state.labelPlace(mark.shown->name)) {
        label.moveCenter(mark.bounds.center() + *place);
        return outside(label, mark.bounds);
    }
    const double away = scaled(kAway);
    const QRectF b = mark.bounds;
    const std::array corners{
        QPointF(b.right() + away, b.bottom() + away),
        QPointF(b.right() + away, b.top() - away - size.height()),
        QPointF(b.left() - away - size.width(), b.bottom() + away),
        QPointF(b.left() - away - size.width(), b.top() - away - size.height())};
    const QRectF inside = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    for (const QPointF &corner : corners) {
        label.moveTopLeft(corner);
        const bool isFree = std::ranges::none_of(all, [&label](const Mark &other) {
            return label.intersects(other.label) || label.intersects(other.bounds);
        });
        if (isFree && inside.contains(label))
            return label;
    }
    label.moveTopLeft(corners.front());
    return label;
}

void ImagePane::paintMarks(QPainter &painter) const
{
    const QList<Mark> all = marks();
    for (const Mark &mark : all)
        paintMark(painter, mark);
    for (const Mark &mark : all)
        paintLabel(painter, mark);
}

void ImagePane::paintMark(QPainter &painter, const Mark &mark) const
{
    const QColor color = colorOf(*mark.shown);
    paintShape(painter, mark.points, mark.shown->shape, color);
    if (!mark.shown->isDrawn || mark.shown->name != m_state.selected())
        return;
    const bool isEdited = m_edit && m_edit->name == mark.shown->name;
    const double half = scaled(3);
    for (int i = 0; i < mark.points.size(); ++i) {
        const QRectF handle(mark.points.at(i) - QPointF(half, half), QSizeF(2 * half, 2 * half));
        painter.setPen(QPen(color, 1));
        painter.setBrush(isEdited && m_edit->point == i ? color : QColor(Qt::black));
        painter.drawRect(handle);
    }
}

void ImagePane::paintLabel(QPainter &painter, const Mark &mark) const
{
    if (mark.label.isEmpty())
        return;
    const QColor color = colorOf(*mark.shown);
    const QPointF end(std::clamp(mark.bounds.center().x(), mark.label.left(), mark.label.right()),
                      std::clamp(mark.bounds.center().y(), mark.label.top(), mark.label.bottom()));
    const QPointF start(std::clamp(end.x(), mark.bounds.left(), mark.bounds.right()),
                        std::clamp(end.y(), mark.bounds.top(), mark.bounds.bottom()));
    overlay::casedLine(painter, start, end, color, 1);
    overlay::words(painter, mark.label, mark.shown->label, color);
    if (mark.shown->name == m_state.selected()) {
        painter.setPen(QPen(color, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(mark.label.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

void ImagePane::paintDrawing(QPainter &painter) const
{
    if (!m_drawing)
        return;
    const QColor color = onBlack(Role::ViewerMeasure);
    QList<QPointF> points;
    QList<Vector3> places;
    for (const QPointF &point : m_drawing->shape()) {
        points.append(planeToWidget(point));
        places.append(stack().toPatient(m_drawing->index, point));
    }
    switch (m_drawing->tool) {
    case ViewTool::Region:
        overlay::casedPath(painter, points, m_drawing->isEllipse, color);
        break;
    case ViewTool::Angle:
        overlay::casedPath(painter, points, false, color);
        break;
    default:
        paintShape(painter, points, MarkShape::Axes, color);
    }
    const QPointF loose = planeToWidget(m_drawing->points.last());
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(loose, scaled(4), scaled(4));
    const QString text = shapeText(places, m_drawing->tool);
    if (text.isEmpty())
        return;
    QRectF label(QPointF(), overlay::wordSize(painter, text));
    label.moveTopLeft(loose + QPointF(scaled(14), scaled(14)));
    overlay::words(painter, label, text, color);
}

} // namespace lectern::ui
