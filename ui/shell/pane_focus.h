// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace lectern::ui {

/// F6: gives the focus to the pane that comes `step` after the one that has it; hidden panes are
/// passed over. A pane that takes no focus hands it to its first control that does.
void focusNextPane(QList<QWidget *> panes, QWidget *focused, int step);

} // namespace lectern::ui
