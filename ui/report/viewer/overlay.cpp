// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/overlay.h"

#include "ui/theme/type.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lectern::ui::overlay {
namespace {

constexpr double kCasing = 2; ///< Wider than the line, both sides together.

} // namespace

QColor plate()
{
    return QColor(0, 0, 0, 204);
}

void casedLine(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color,
               double width)
{
    casedPath(painter, {from, to}, false, color, width);
}

void casedPath(QPainter &painter, const QList<QPointF> &points, bool isClosed, const QColor &color,
               double width)
{
    if (points.size() < 2)
        return;
    QPainterPath path(points.first());
    for (const QPointF &point : points.sliced(1))
        path.lineTo(point);
    if (isClosed)
        path.closeSubpath();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, width + kCasing, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

QSizeF wordSize(const QPainter &painter, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    return {metrics.horizontalAdvance(text) + scaled(12), metrics.height() + scaled(4)};
}

void words(QPainter &painter, const QRectF &rect, const QString &text, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate());
    painter.drawRoundedRect(rect, 2, 2);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, text);
}

QRectF cornerWords(QPainter &painter, const QRectF &inside, Qt::Alignment corner,
                   const QStringList &lines, const QColor &color)
{
    const QFontMetricsF metrics(painter.font());
    QSizeF size(0, metrics.height() * double(lines.size()) + scaled(4));
    QStringList fitting;
    for (const QString &line : lines) {
        fitting.append(metrics.elidedText(line, Qt::ElideRight, inside.width() - scaled(8)));
        size.setWidth(
            std::max(size.width(), metrics.horizontalAdvance(fitting.last()) + scaled(8)));
    }
    QRectF place(QPointF(), size);
    place.moveTopLeft(inside.topLeft());
    if (corner.testFlag(Qt::AlignRight))
        place.moveRight(inside.right());
    if (corner.testFlag(Qt::AlignBottom))
        place.moveBottom(inside.bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate());
    painter.drawRect(place);
    painter.setPen(color);
    const auto side = corner.testFlag(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft;
    const QRectF text = place.adjusted(scaled(4), scaled(2), -scaled(4), -scaled(2));
    for (int i = 0; i < fitting.size(); ++i)
        painter.drawText(
            QRectF(text.left(), text.top() + i * metrics.height(), text.width(), metrics.height()),
            side | Qt::AlignVCenter, fitting.at(i));
    return place;
}

} // namespace lectern::ui::overlay
