// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QString>

namespace lectern::ui {

// Lengths of the layout, in pixels at 13 px base.
inline constexpr int kNodeWidth = 132;
inline constexpr int kNodeHeight = 48; ///< Of a name in one line.
inline constexpr int kTallNodeHeight = 64; ///< Of a name in two.
inline constexpr int kColumnPitch = 162; ///< From the left edge of one column to the next.
inline constexpr int kNodeGap = 24; ///< At least, between two nodes of a column.

/// A node as the layout sees it.
struct GraphNode {
    QString key; ///< By which a later layout knows it again.
    int height = kNodeHeight;
    QList<int> after; ///< Indexes of the nodes that must come before it.
};

struct GraphEdge {
    int from = 0; ///< Index of the node that comes before.
    int to = 0;
    /// Middles of the free places that it passes in the columns between, left to right.
    QList<QPoint> passes;
    bool closesCircle = false; ///< Left out of the levels, so it may run from right to left.
};

/// Where the nodes of an earlier layout stood: column (from 0) and top.
using GraphPlaces = QHash<QString, QPoint>;

struct GraphLayout {
    QList<QRect> nodes; ///< One for each node, in the order in which they were given.
    QList<int> columns; ///< Of each node, from 0: nodes before it stand in lower columns.
    QList<GraphEdge> edges;
    int columnCount = 0;
    int height = 0;

    int width() const;
    GraphPlaces places(const QList<GraphNode> &of) const;
};

/// Nodes in columns by level: one more than the highest level of what must come before.
///
/// Nodes of a column do not overlap, and every edge but those that close a circle runs left to
/// right. Given the places of an earlier layout, whatever keeps its level keeps its place, and the
/// others take the free place nearest to their neighbours. Without one, crossings are reduced.
/// Deterministic. Indexes in `after` that lead nowhere or to the node itself are left out.
GraphLayout layOut(const QList<GraphNode> &nodes, const GraphPlaces &before = {});

/// How many pairs of edges cross, where they run between neighbouring columns.
int crossingsIn(const GraphLayout &layout);

} // namespace lectern::ui
