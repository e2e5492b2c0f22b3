// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"

class QAction;
class QVBoxLayout;

namespace lectern::ui {

class BadgeButton;

/// The narrow column of icons at the left that changes the page.
class Rail : public Plane
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(QAction *action);
    void addAtFoot(QAction *action);
    BadgeButton *addBadgedAtFoot(QAction *action);

private:
    BadgeButton *newButton(QAction *action);

    QVBoxLayout *m_column;
    int m_pages = 0;
};

} // namespace lectern::ui
