// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/inspector.h"

#include "ui/controls/icon_button.h"
#include "ui/theme/type.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace lectern::ui {

Inspector::Inspector(QWidget *parent) :
    Plane(Role::Panel, Qt::LeftEdge, parent), m_tabs(new QTabBar), m_pages(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(8), 0, scaled(8), 0);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Inspector"));
    row->addWidget(m_tabs);
    row->addStretch();
    auto *close = new IconButton(Glyph::Close, tr("Close the inspector"));
    connect(close, &QToolButton::clicked, this, &Inspector::closeRequested);
    row->addWidget(close);
    m_close = close;
    column->addWidget(head);
    column->addWidget(new Divider);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void Inspector::addTab(const QString &name, QWidget *page)
{
    m_pages->addWidget(page);
    m_tabs->addTab(name);
}

void Inspector::showTab(QWidget *page)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
}

void Inspector::setTabName(QWidget *page, const QString &name)
{
    m_tabs->setTabText(m_pages->indexOf(page), name);
}

bool Inspector::isShown(const QWidget *page) const
{
    return m_pages->currentWidget() == page;
}

void Inspector::keepOpen()
{
    m_close->hide();
}

} // namespace lectern::ui
