// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lectern::ui {

class ActionRegistry;

/// Adds the commands of the editor, all of them disabled until a controller takes them.
void addEditorCommands(ActionRegistry &registry);

/// The commands that insert something, in the order of the menus.
const QStringList &insertCommandIds();

/// The ids of the commands of EditorController itself.
const QStringList &editorCommandIds();

} // namespace lectern::ui
