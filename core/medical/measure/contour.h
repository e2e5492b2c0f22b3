// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <functional>

namespace lectern::medical {

/// The two axes of an outline, as a radiologist draws them.
struct Axes {
    double longMm = 0; ///< The greatest distance between two points.
    double shortMm = 0; ///< The extent across it.
    QList<QPointF> longEnds; ///< Two points each, as the outline gives them.
    QList<QPointF> shortEnds;
};

/// A rectangle of pixels: the first one, and how many.
struct PixelWindow {
    int column = 0;
    int row = 0;
    int columns = 0;
    int rows = 0;
};

/// Where a picture crosses a threshold, between the centres of neighbouring pixels.
///
/// @param valueAt (column, row), also one pixel around the window
/// @return points in pixels; a whole number is a centre
QList<QPointF> crossings(const PixelWindow &window, const std::function<float(int, int)> &valueAt,
                         float threshold);

/// @param points in pixels; @param spacing mm between columns and between rows
Axes axesOf(const QList<QPointF> &points, const QPointF &spacing);

/// The smallest convex polygon around points, without repeating the first one.
/// @source Andrew 1979, "Another efficient algorithm for convex hulls in two dimensions"
QList<QPointF> convexHull(QList<QPointF> points);

} // namespace lectern::medical
