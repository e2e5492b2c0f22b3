// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/controls/badge_button.h"
#include "ui/theme/type.h"

#include <QAction>
#include <QVBoxLayout>

namespace lectern::ui {

Rail::Rail(QWidget *parent) :
    Plane(Role::Chrome, Qt::RightEdge, parent), m_column(new QVBoxLayout(this))
{
    setFixedWidth(scaled(48));
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(scaled(6), scaled(8), scaled(6), scaled(8));
    m_column->setSpacing(scaled(4));
    m_column->addStretch();
}

void Rail::addPage(QAction *action)
{
    m_column->insertWidget(m_pages++, newButton(action));
}

void Rail::addAtFoot(QAction *action)
{
    m_column->addWidget(newButton(action));
}

BadgeButton *Rail::addBadgedAtFoot(QAction *action)
{
    BadgeButton *button = newButton(action);
    m_column->addWidget(button);
    return button;
}

BadgeButton *Rail::newButton(QAction *action)
{
    auto *button = new BadgeButton(action);
    button->setFixedSize(scaled(36), scaled(36));
    button->setIconSize({scaled(20), scaled(20)});
    return button;
}

} // namespace lectern::ui
