// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QToolButton>

namespace lectern::ui {

/// A flat button with an icon; its name and shortcut stand in the tooltip.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    IconButton(Glyph glyph, const QString &name, QWidget *parent = nullptr);
    /// Follows the action: icon, name, shortcut, enabled and checked.
    explicit IconButton(QAction *action, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
};

} // namespace lectern::ui
