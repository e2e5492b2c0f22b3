// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"

class QStackedWidget;
class QTabBar;

namespace lectern::ui {

/// The panel at the right: tabs over pages that follow the selection.
class Inspector : public Plane
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    void addTab(const QString &name, QWidget *page);
    void showTab(QWidget *page);
    void setTabName(QWidget *page, const QString &name);
    bool isShown(const QWidget *page) const;
    /// No button closes it.
    void keepOpen();

Q_SIGNALS:
    void closeRequested();

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QWidget *m_close;
};

} // namespace lectern::ui
