// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/icon_button.h"

namespace lectern::ui {

/// An icon button with a number on its corner; none for 0.
class BadgeButton : public IconButton
{
    Q_OBJECT

public:
    using IconButton::IconButton;

    /// @param description  Read out after the name, e.g. "2 running or waiting".
    void setCount(int count, const QString &description);
    int count() const { return m_count; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

} // namespace lectern::ui
