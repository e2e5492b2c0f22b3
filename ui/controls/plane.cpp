// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/plane.h"

#include "ui/theme/type.h"

#include <QPainter>

namespace lectern::ui {

Plane::Plane(Role fill, Qt::Edges lines, QWidget *parent) :
    QWidget(parent), m_fill(fill), m_lines(lines)
{
}

void Plane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(m_fill, this));
    const QColor line = color(Role::Line, this);
    if (m_lines.testFlag(Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines.testFlag(Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), line);
    if (m_lines.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, line);
}

Card::Card(QWidget *parent) : QWidget(parent) {}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::Line, this));
    painter.setBrush(color(Role::Surface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

Divider::Divider(Qt::Orientation orientation, QWidget *parent) :
    QWidget(parent), m_orientation(orientation)
{
    const bool isAcross = orientation == Qt::Horizontal;
    setSizePolicy(isAcross ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Divider::sizeHint() const
{
    return m_orientation == Qt::Horizontal ? QSize(1, 1) : QSize(1, scaled(20));
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Line, this));
}

} // namespace lectern::ui
