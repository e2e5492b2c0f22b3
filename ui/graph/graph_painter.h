// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/graph_layout.h"
#include "ui/theme/role.h"

#include <QFont>
#include <QPainterPath>
#include <QStringList>

class QPainter;

namespace lectern::ui {

/// How a node looks at the moment.
struct NodeLook {
    QStringList lines; ///< Of its name.
    QString state; ///< What is known of the class: "no data yet".
    bool isSelected = false;
    bool isHovered = false;
    bool isStart = false; ///< An edge is being drawn from it, or it is being merged.
    bool hasFocusRing = false;
};

struct EdgeLook {
    bool isSelected = false; ///< It, or a point at one of its ends.
    bool isDrawn = false; ///< By the person.
    bool isWrong = false; ///< It closes a circle.
};

/// The line of an edge without its arrow, in the coordinates of the layout: level at both ends, and
/// through the free places of the columns it passes.
QPainterPath edgePath(const QRectF &from, const QRectF &to, const QList<QPoint> &passes);

/// The line of an edge whose end has no node yet.
QPainterPath looseEdgePath(const QRectF &from, const QPointF &to);

void paintEdge(QPainter &painter, const QPainterPath &path, const EdgeLook &look, ThemeKind theme);
void paintNode(QPainter &painter, const QRectF &rect, const NodeLook &look, const QFont &font,
               ThemeKind theme);

} // namespace lectern::ui
