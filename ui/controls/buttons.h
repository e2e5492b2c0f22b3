// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"

#include <QPushButton>

namespace lectern::ui {

/// A push button of the given role.
QPushButton *newButton(const QString &text, ButtonRole role, QWidget *parent);

/// A push button that triggers the action and follows its text and state.
QPushButton *newButton(QAction *action, ButtonRole role, QWidget *parent);

} // namespace lectern::ui
