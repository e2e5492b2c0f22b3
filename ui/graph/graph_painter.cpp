// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_painter.h"

#include "ui/theme/type.h"

#include <QPainter>

#include <cmath>

namespace lectern::ui {
namespace {

constexpr double kCorner = 6;
constexpr double kPadding = 12;
constexpr double kTop = 7;
constexpr double kNameLine = 17;
constexpr double kStateHeight = 16;
constexpr int kStatePixels = 12;
constexpr double kArrow = 7;

/// Level at both ends.
void bendTo(QPainterPath &path, const QPointF &end)
{
    const QPointF start = path.currentPosition();
    const double reach = std::max(std::abs(end.x() - start.x()) / 2, 10.0);
    path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end);
}

void paintArrow(QPainter &painter, const QPointF &tip, const QColor &ink)
{
    QPainterPath arrow(tip);
    arrow.lineTo(tip + QPointF(-kArrow, -kArrow / 2));
    arrow.lineTo(tip + QPointF(-kArrow, kArrow / 2));
    arrow.closeSubpath();
    painter.fillPath(arrow, ink);
}

QColor fillOf(const NodeLook &look, ThemeKind theme)
{
    const QColor fill = color(look.isSelected ? Role::Selection : Role::Surface, theme);
    return look.isHovered ? hovered(fill, theme) : fill;
}

/// Round below both nodes, back to the left.
QPainterPath backwardPath(const QRectF &from, const QRectF &to)
{
    constexpr double kBelow = 18;
    constexpr double kReach = 28;
    const double low = std::max(from.bottom(), to.bottom()) + kBelow;
    const QPointF end(to.left() - kArrow + 1, to.center().y());
    QPainterPath path(QPointF(from.right(), from.center().y()));
    path.cubicTo({from.right() + kReach, from.center().y()}, {from.right() + kReach, low},
                 {from.right(), low});
    path.lineTo(end.x(), low);
    path.cubicTo({end.x() - kReach, low}, {end.x() - kReach, end.y()}, end);
    return path;
}

} // namespace

QPainterPath edgePath(const QRectF &from, const QRectF &to, const QList<QPoint> &passes)
{
    if (to.left() < from.right())
        return backwardPath(from, to);
    QPainterPath path(QPointF(from.right(), from.center().y()));
    for (const QPoint pass : passes) {
        bendTo(path, {pass.x() - kNodeWidth / 2.0, double(pass.y())});
        path.lineTo(pass.x() + kNodeWidth / 2.0, pass.y());
    }
    bendTo(path, {to.left() - kArrow + 1, to.center().y()});
    return path;
}

QPainterPath looseEdgePath(const QRectF &from, const QPointF &to)
{
    QPainterPath path(QPointF(from.right(), from.center().y()));
    bendTo(path, to - QPointF(kArrow - 1, 0));
    return path;
}

void paintEdge(QPainter &painter, const QPainterPath &path, const EdgeLook &look, ThemeKind theme)
{
    const Role role = look.isWrong ? Role::Warning : look.isSelected ? Role::Accent : Role::Border;
    const QColor ink = color(role, theme);
    QPen pen(ink, look.isSelected ? 2 : 1.25);
    pen.setCapStyle(Qt::FlatCap);
    if (look.isDrawn)
        pen.setDashPattern(look.isSelected ? QList<qreal>{2.5, 2} : QList<qreal>{4, 3});
    painter.strokePath(path, pen);
    paintArrow(painter, path.currentPosition() + QPointF(kArrow - 1, 0), ink);
}

void paintNode(QPainter &painter, const QRectF &rect, const NodeLook &look, const QFont &font,
               ThemeKind theme)
{
    painter.save();
    const bool isMarked = look.isSelected || look.isStart;
    QPen outline(color(isMarked ? Role::Accent : Role::Border, theme), isMarked ? 2 : 1);
    if (look.isStart)
        outline.setDashPattern({3, 2});
    painter.setPen(outline);
    painter.setBrush(fillOf(look, theme));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    if (look.hasFocusRing) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::Accent, theme), 2));
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), kCorner + 4, kCorner + 4);
    }
    painter.setFont(font);
    painter.setPen(color(Role::Text, theme));
    QRectF line(rect.left() + kPadding, rect.top() + kTop, rect.width() - 2 * kPadding, kNameLine);
    for (const QString &words : look.lines) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words);
        line.translate(0, kNameLine);
    }
    QFont small = font;
    small.setPixelSize(kStatePixels);
    small.setWeight(QFont::Normal);
    painter.setFont(small);
    painter.setPen(color(Role::Text2, theme));
    painter.drawText(
        QRectF(line.left(), rect.bottom() - kStateHeight - 6, line.width(), kStateHeight),
        Qt::AlignLeft | Qt::AlignVCenter, look.state);
    painter.restore();
}

} // namespace lectern::ui
