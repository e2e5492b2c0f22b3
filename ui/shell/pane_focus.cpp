// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pane_focus.h"

#include <QWidget>

#include <algorithm>

namespace lectern::ui {

void focusNextPane(QList<QWidget *> panes, QWidget *focused, int step)
{
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    const auto present = std::ranges::find_if(
        panes, [focused](QWidget *pane) { return pane == focused || pane->isAncestorOf(focused); });
    const auto count = panes.size();
    const auto index = present == panes.end() ? -1 : present - panes.begin();
    QWidget *next = panes.at((index + step + count) % count);
    if (next->focusPolicy() & Qt::TabFocus) {
        next->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (QWidget *widget : next->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)) {
            widget->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace lectern::ui
