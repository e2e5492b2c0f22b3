// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/badge_button.h"

#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace lectern::ui {

void BadgeButton::setCount(int count, const QString &description)
{
    m_count = count;
    setAccessibleDescription(description);
    update();
}

void BadgeButton::paintEvent(QPaintEvent *event)
{
    IconButton::paintEvent(event);
    if (m_count == 0)
        return;
    QFont face = fontFor(TextStyle::Small);
    face.setPixelSize(std::max(9, scaled(10)));
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const int height = scaled(15);
    const int breadth = std::max(height, QFontMetrics(face).horizontalAdvance(text) + scaled(8));
    const QRect badge(width() - breadth, 0, breadth, height);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Accent, this));
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setFont(face);
    painter.setPen(color(Role::OnAccent, this));
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace lectern::ui
