// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace lectern::ui {

/// A tool bar: what belongs to the work at the left, what leaves it at the right.
class ToolStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ToolStrip(QWidget *parent = nullptr);

    void addTitle(const QString &title);
    void addIcon(QAction *action);
    void addIconWithText(QAction *action);
    void addButton(QAction *action, ButtonRole role);
    void addWidget(QWidget *widget, int stretch = 0);
    void addDivider();
    void addStretch();

private:
    QHBoxLayout *m_row;
};

} // namespace lectern::ui
