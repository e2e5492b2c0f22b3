// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/tool_strip.h"

#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"

#include <QHBoxLayout>

namespace lectern::ui {

ToolStrip::ToolStrip(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(4));
}

void ToolStrip::addTitle(const QString &title)
{
    m_row->addWidget(new TextLabel(title, TextStyle::BodyStrong));
}

void ToolStrip::addIcon(QAction *action)
{
    m_row->addWidget(new IconButton(action));
}

void ToolStrip::addIconWithText(QAction *action)
{
    auto *button = new IconButton(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_row->addWidget(button);
}

void ToolStrip::addButton(QAction *action, ButtonRole role)
{
    m_row->addWidget(newButton(action, role, this));
}

void ToolStrip::addWidget(QWidget *widget, int stretch)
{
    m_row->addWidget(widget, stretch);
}

void ToolStrip::addDivider()
{
    m_row->addSpacing(scaled(8));
    m_row->addWidget(new Divider(Qt::Vertical));
    m_row->addSpacing(scaled(8));
}

void ToolStrip::addStretch()
{
    m_row->addStretch(1);
}

} // namespace lectern::ui
