// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/chip.h"

#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QPainter>

namespace lectern::ui {

Chip::Chip(const QString &text, Role ink, Role tint, std::optional<Glyph> glyph, QWidget *parent) :
    QAbstractButton(parent), m_ink(ink), m_tint(tint), m_glyph(glyph)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setToolTip(text);
}

QSize Chip::minimumSizeHint() const
{
    return {scaled(48), scaled(20)};
}

QSize Chip::sizeHint() const
{
    return {chipWidth(text(), m_glyph.has_value()), scaled(20)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // A fraction of a pixel that was rounded away must not cost two letters.
    const int room = width() - chipWidth({}, m_glyph.has_value()) + 1;
    const QString shown
        = QFontMetrics(fontFor(TextStyle::Small)).elidedText(text(), Qt::ElideRight, room);
    paintChip(painter, {0, height() / 2}, shown, color(m_ink, this), color(m_tint, this), m_glyph);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

QRect paintChip(QPainter &painter, QPoint leftMiddle, const QString &text, const QColor &ink,
                const QColor &tint, std::optional<Glyph> glyph)
{
    const int height = scaled(20);
    const QRect rect(leftMiddle.x(), leftMiddle.y() - height / 2,
                     chipWidth(text, glyph.has_value()), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawRoundedRect(rect, 4, 4);
    int left = rect.left() + scaled(6);
    if (glyph) {
        const int size = scaled(14);
        paintGlyph(painter, *glyph, QRectF(left, rect.center().y() - size / 2, size, size), ink);
        left += size + scaled(4);
    }
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(ink);
    painter.drawText(QRect(left, rect.top(), rect.right() - left + 1, height),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.restore();
    return rect;
}

int chipWidth(const QString &text, bool hasGlyph)
{
    return QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(text) + scaled(12)
        + (hasGlyph ? scaled(18) : 0) + 1;
}

} // namespace lectern::ui
