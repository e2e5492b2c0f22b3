// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/icon_button.h"

#include "ui/theme/type.h"

#include <QAction>

namespace lectern::ui {

IconButton::IconButton(Glyph glyph, const QString &name, QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIcon(ui::icon(glyph));
    setToolTip(name);
    setAccessibleName(name);
}

IconButton::IconButton(QAction *action, QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setDefaultAction(action);
    connect(action, &QAction::changed, this, &IconButton::follow);
    follow();
}

void IconButton::follow()
{
    const QString name = defaultAction()->text().remove(u'&');
    const QString keys = defaultAction()->shortcut().toString(QKeySequence::NativeText);
    setAccessibleName(name);
    setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
}

QSize IconButton::sizeHint() const
{
    if (toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {scaled(36), scaled(32)};
    return {QToolButton::sizeHint().width() + scaled(8), scaled(32)};
}

} // namespace lectern::ui
