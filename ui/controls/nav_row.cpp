// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/nav_row.h"

#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QPainter>

namespace lectern::ui {

NavRow::NavRow(const QString &text, std::optional<Glyph> glyph, QWidget *parent) :
    QAbstractButton(parent), m_glyph(glyph)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavRow::setTrailing(const QString &text)
{
    m_trailing = text;
    setAccessibleDescription(text);
    update();
}

void NavRow::setGlyphRole(Role role)
{
    m_glyphRole = role;
    update();
}

void NavRow::setFlush()
{
    m_isFlush = true;
    update();
}

QSize NavRow::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextStyle::Body));
    return {metrics.horizontalAdvance(text() + m_trailing) + scaled(48), scaled(28)};
}

QSize NavRow::minimumSizeHint() const
{
    return {scaled(80), scaled(28)};
}

void NavRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked())
        painter.setBrush(color(Role::Selection, this));
    else if (underMouse())
        painter.setBrush(hovered(color(Role::Panel, this), themeOf(palette())));
    else
        painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect(), 4, 4);

    const Role ink = isChecked() ? Role::Accent : Role::Text;
    const int edge = m_isFlush ? 0 : scaled(8);
    int left = edge;
    if (m_glyph) {
        const int size = scaled(16);
        const Role shade = m_glyphRole.value_or(isChecked() ? Role::Accent : Role::Text2);
        paintGlyph(painter, *m_glyph, QRectF(left, (height() - size) / 2.0, size, size),
                   color(shade, this));
        left += size + scaled(8);
    }
    const QFont face = fontFor(TextStyle::Body, languageOf(text())); // Titles among them.
    painter.setFont(face);
    const QFontMetrics metrics(face);
    const int trailing
        = m_trailing.isEmpty() ? 0 : metrics.horizontalAdvance(m_trailing) + scaled(8);
    const QRect space(left, 0, width() - left - edge, height());
    painter.setPen(color(ink, this));
    painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, space.width() - trailing));
    painter.setPen(color(isChecked() ? Role::Accent : Role::Text2, this));
    painter.drawText(space, Qt::AlignRight | Qt::AlignVCenter, m_trailing);
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

void NavRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace lectern::ui
