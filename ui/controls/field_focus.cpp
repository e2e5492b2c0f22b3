// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field_focus.h"

#include <QApplication>
#include <QHash>
#include <QWidget>

namespace lectern::ui {

FieldName FieldName::focusedIn(const QWidget *panel)
{
    if (!panel || !panel->isAncestorOf(QApplication::focusWidget()))
        return {};
    QHash<QString, int> counts;
    for (const QWidget *field : panel->findChildren<QWidget *>()) {
        const QString name = field->accessibleName();
        if (field->hasFocus())
            return {name, counts.value(name)};
        ++counts[name];
    }
    return {};
}

QWidget *FieldName::in(const QWidget *panel) const
{
    int before = 0;
    for (QWidget *field : panel->findChildren<QWidget *>())
        if (!name.isEmpty() && field->accessibleName() == name && before++ == number)
            return field;
    return nullptr;
}

} // namespace lectern::ui
