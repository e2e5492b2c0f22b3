// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/seek_track.h"

#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace lectern::ui {

SeekTrack::SeekTrack(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSingleStep(1000);
    setPageStep(5000);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMinimumWidth(scaled(32));
}

void SeekTrack::follow(int milliseconds)
{
    const QSignalBlocker quiet(this);
    setValue(milliseconds);
}

QSize SeekTrack::sizeHint() const
{
    return {scaled(240), scaled(28)};
}

QRectF SeekTrack::line() const
{
    const double inset = scaled(7);
    const double height = scaled(4);
    return {inset, (this->height() - height) / 2.0, width() - 2 * inset, height};
}

double SeekTrack::xOf(int milliseconds) const
{
    const double part = double(milliseconds) / std::max(1, maximum());
    return line().left() + part * line().width();
}

void SeekTrack::seekTo(double x)
{
    const double part = (x - line().left()) / std::max(1.0, line().width());
    setValue(qRound(std::clamp(part, 0.0, 1.0) * maximum()));
}

void SeekTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF trough = line();
    const double radius = trough.height() / 2;
    const double place = xOf(value());
    painter.setBrush(mixed(color(Role::Sunken, this), color(Role::Border, this), 0.25));
    painter.drawRoundedRect(trough, radius, radius);
    painter.setBrush(color(Role::Accent, this));
    QRectF gone = trough;
    gone.setRight(place);
    painter.drawRoundedRect(gone, radius, radius);
    const bool hasRing = hasFocus();
    if (!underMouse() && !hasRing && !isSliderDown())
        return;
    const QPointF middle(place, trough.center().y());
    if (hasRing) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.drawEllipse(middle, scaled(8) - 1.0, scaled(8) - 1.0);
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(color(Role::Accent, this));
    painter.drawEllipse(middle, scaled(5), scaled(5));
}

void SeekTrack::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    seekTo(event->position().x());
}

void SeekTrack::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        seekTo(event->position().x());
}

void SeekTrack::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void SeekTrack::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

void SeekTrack::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // The page scrolls.
}

} // namespace lectern::ui
