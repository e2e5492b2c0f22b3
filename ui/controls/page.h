// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>

namespace lectern::ui {

/// What a page says in the status bar.
struct PageStatus {
    QStringList left;
    std::optional<double> progress; ///< 0..1, beside the first text.
    QStringList right;
};

/// What fills the window beside the rail: it brings its tool bar and its words for the status bar.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0; ///< For the window's title; may be empty.
    virtual QWidget *toolBar() = 0; ///< Made once; the window takes it as its child.
    virtual PageStatus status() const = 0;
    /// The panes that F6 goes through, in order; hidden ones are left out by the window.
    virtual QList<QWidget *> panes() const = 0;

Q_SIGNALS:
    void titleChanged();
    void statusChanged();
};

} // namespace lectern::ui
