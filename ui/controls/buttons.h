// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"

#include <QPushButton>

class QDialog;
class QHBoxLayout;

namespace lectern::ui {

/// A push button of the given role.
QPushButton *newButton(const QString &text, ButtonRole role, QWidget *parent);

/// A push button that triggers the action and follows its text and state.
QPushButton *newButton(QAction *action, ButtonRole role, QWidget *parent);

/// Links beside each other, the words of the first below those above the row.
QHBoxLayout *newLinkRow(const QList<QPushButton *> &links);

/// The foot of a dialog: at the right a button that rejects it, and `confirm`, which accepts it and
/// is its default.
QHBoxLayout *newDialogFoot(QDialog &dialog, const QString &cancel, QPushButton *confirm);

} // namespace lectern::ui
