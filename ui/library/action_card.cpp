// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/action_card.h"

#include "ui/theme/type.h"

#include <QAction>
#include <QFontMetrics>
#include <QPainter>

namespace lectern::ui {

ActionCard::ActionCard(QAction *action, Glyph glyph, const QString &explanation, QWidget *parent) :
    QAbstractButton(parent), m_action(action), m_glyph(glyph), m_explanation(explanation)
{
    setText(action->text().remove(u'…'));
    setAccessibleDescription(explanation);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void ActionCard::setProminent(bool prominent)
{
    m_prominent = prominent;
    update();
}

QSize ActionCard::sizeHint() const
{
    return {scaled(320), heightForWidth(scaled(320))};
}

int ActionCard::heightForWidth(int width) const
{
    const QFontMetrics metrics(fontFor(TextStyle::Body));
    const int lines = metrics
                          .boundingRect(QRect(0, 0, width - scaled(48), 1000), Qt::TextWordWrap,
                                        m_explanation)
                          .height();
    return scaled(24) + scaled(24) + scaled(6) + lines + scaled(24);
}

void ActionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isRinged = m_prominent || hasFocus();
    const QColor surface = color(Role::Surface, this);
    painter.setBrush(underMouse() ? hovered(surface, themeOf(palette())) : surface);
    painter.setPen(isRinged ? QPen(color(Role::Accent, this), 2) : QPen(color(Role::Line, this), 1));
    const double inset = isRinged ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);

    const int size = scaled(20);
    const QRect head(scaled(24), scaled(20), width() - scaled(48), scaled(24));
    paintGlyph(painter, m_glyph, QRectF(head.left(), head.center().y() - size / 2, size, size),
               color(Role::Accent, this));
    painter.setFont(fontFor(TextStyle::Section));
    painter.setPen(color(Role::Text, this));
    painter.drawText(head.adjusted(size + scaled(12), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(color(Role::Text2, this));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                     m_action->shortcut().toString(QKeySequence::NativeText));
    painter.setFont(fontFor(TextStyle::Body));
    painter.drawText(QRect(head.left(), head.bottom() + scaled(7), head.width(), height()),
                     Qt::TextWordWrap, m_explanation);
}

void ActionCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ActionCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace lectern::ui
