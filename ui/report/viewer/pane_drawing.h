// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/viewer/view_state.h"

#include <QList>
#include <QPointF>

namespace lectern::ui {

/// True for the tools that set points: length, bidirectional, angle, region.
bool setsPoints(ViewTool tool);

/// Points on their way to a measurement, in mm on a plane.
///
/// The last point is loose: it follows pointer or arrows until it is set.
struct PaneDrawing {
    ViewTool tool = ViewTool::Length;
    int index = 0; ///< Of the plane.
    QList<QPointF> points; ///< At least one.
    bool isEllipse = false; ///< A region pulled from corner to corner: two points.

    /// As many as make the measurement; a polygon has no end of its own.
    bool isComplete() const;
    /// The points of the finished shape: an ellipse becomes a polygon.
    QList<QPointF> shape() const;
};

/// An ellipse within the rectangle between two corners, as a polygon of 36 points.
QList<QPointF> ellipsePoints(const QPointF &corner, const QPointF &opposite);

} // namespace lectern::ui
