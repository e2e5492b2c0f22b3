// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lectern::ui {

class ActionRegistry;

/// Adds the commands of the knowledge points' page, all of them disabled until it is shown. Those
/// with a single key act only where the graph has the focus.
void addGraphCommands(ActionRegistry &registry);

/// The ids of these commands.
QStringList graphCommandIds();

} // namespace lectern::ui
