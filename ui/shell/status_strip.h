// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/page.h"
#include "ui/controls/plane.h"

class QHBoxLayout;
class QProgressBar;

namespace lectern::ui {

class TextLabel;

/// The line at the foot of the window.
class StatusStrip : public Plane
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void show(const PageStatus &status);
    /// Says something once, politely, in place of the left texts for a while.
    void announce(const QString &text, bool isFailure);

private:
    TextLabel *m_message;
    TextLabel *m_first;
    QProgressBar *m_bar;
    TextLabel *m_rest;
    TextLabel *m_right;
};

} // namespace lectern::ui
