// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/contour.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lectern::medical {
namespace {

/// Where between two values the threshold lies, 0..1; nothing where it does not.
std::optional<double> crossing(float a, float b, float threshold)
{
    if ((a > threshold) == (b > threshold))
        return std::nullopt;
    return double(threshold - a) / double(b - a);
}

QPointF inMm(const QPointF &point, const QPointF &spacing)
{
    return {point.x() * spacing.x(), point.y() * spacing.y()};
}

double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

/// Half of a hull: from the first to the last but one of sorted points.
QList<QPointF> halfHull(auto begin, auto end)
{
    QList<QPointF> half;
    for (auto it = begin; it != end; ++it) {
        while (half.size() >= 2 && turn(half.at(half.size() - 2), half.last(), *it) <= 0)
            half.removeLast();
        half.append(*it);
    }
    half.removeLast();
    return half;
}

} // namespace

QList<QPointF> crossings(const PixelWindow &window, const std::function<float(int, int)> &valueAt,
                         float threshold)
{
    QList<QPointF> points;
    for (int j = window.row - 1; j < window.row + window.rows; ++j) {
        for (int i = window.column - 1; i < window.column + window.columns; ++i) {
            const float here = valueAt(i, j);
            if (const auto share = crossing(here, valueAt(i + 1, j), threshold))
                points.append({i + *share, double(j)});
            if (const auto share = crossing(here, valueAt(i, j + 1), threshold))
                points.append({double(i), j + *share});
        }
    }
    return points;
}

Axes axesOf(const QList<QPointF> &points, const QPointF &spacing)
{
    const QList<QPointF> hull = convexHull(points);
    Axes axes;
    for (qsizetype a = 0; a < hull.size(); ++a) {
        for (qsizetype b = a + 1; b < hull.size(); ++b) {
            const QPointF apart = inMm(hull.at(b) - hull.at(a), spacing);
            const double distance = std::hypot(apart.x(), apart.y());
            if (distance > axes.longMm) {
                axes.longMm = distance;
                axes.longEnds = {hull.at(a), hull.at(b)};
            }
        }
    }
    if (axes.longMm <= 0)
        return axes;
    const QPointF along = inMm(axes.longEnds.last() - axes.longEnds.first(), spacing) / axes.longMm;
    const auto across = [&](const QPointF &point) {
        const QPointF mm = inMm(point, spacing);
        return mm.y() * along.x() - mm.x() * along.y();
    };
    const auto [low, high] = std::ranges::minmax_element(hull, {}, across);
    axes.shortMm = across(*high) - across(*low);
    axes.shortEnds = {*low, *high};
    return axes;
}

QList<QPointF> convexHull(QList<QPointF> points)
{
    const auto key = [](const QPointF &point) { return std::pair(point.x(), point.y()); };
    std::ranges::sort(points, {}, key);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return points;
    return halfHull(points.begin(), points.end()) + halfHull(points.rbegin(), points.rend());
}

} // namespace lectern::medical
