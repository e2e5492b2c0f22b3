// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field_button.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/type.h"

#include <QAction>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

namespace lectern::ui {

FieldButton::FieldButton(const QString &prompt, QAction *action, QWidget *parent) :
    QAbstractButton(parent), m_action(action)
{
    setText(prompt);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

QSize FieldButton::sizeHint() const
{
    return {scaled(320), scaled(28)};
}

void FieldButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    painting::fieldPanel(painter, option);
    const int size = scaled(16);
    paintGlyph(painter, Glyph::Search, QRectF(scaled(8), (height() - size) / 2.0, size, size),
               color(Role::Text2, this));
    painter.setFont(fontFor(TextStyle::Body));
    const QRect space = rect().adjusted(scaled(30), 0, -scaled(8), 0);
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    const QFontMetrics metrics(painter.font());
    const int room = space.width() - metrics.horizontalAdvance(keys) - scaled(8);
    painter.setPen(color(Role::Text3, this));
    painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, room));
    painter.setPen(color(Role::Text2, this));
    painter.drawText(space, Qt::AlignRight | Qt::AlignVCenter, keys);
}

} // namespace lectern::ui
