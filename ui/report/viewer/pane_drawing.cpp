// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/pane_drawing.h"

#include <QRectF>

#include <cmath>
#include <numbers>

namespace lectern::ui {

bool setsPoints(ViewTool tool)
{
    return tool == ViewTool::Length || tool == ViewTool::Bidirectional || tool == ViewTool::Angle
        || tool == ViewTool::Region;
}

bool PaneDrawing::isComplete() const
{
    switch (tool) {
    case ViewTool::Length:
        return points.size() >= 2;
    case ViewTool::Bidirectional:
        return points.size() >= 4;
    case ViewTool::Angle:
        return points.size() >= 3;
    default:
        return isEllipse && points.size() >= 2;
    }
}

QList<QPointF> PaneDrawing::shape() const
{
    return isEllipse && points.size() == 2 ? ellipsePoints(points.first(), points.last()) : points;
}

QList<QPointF> ellipsePoints(const QPointF &corner, const QPointF &opposite)
{
    constexpr int kPoints = 36;
    const QRectF box = QRectF(corner, opposite).normalized();
    QList<QPointF> points;
    for (int i = 0; i < kPoints; ++i) {
        const double angle = 2 * std::numbers::pi * i / kPoints;
        points.append(
            box.center()
            + QPointF(box.width() / 2 * std::cos(angle), box.height() / 2 * std::sin(angle)));
    }
    return points;
}

} // namespace lectern::ui
