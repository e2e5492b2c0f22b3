// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::ui {

class ActionRegistry;

/// Adds the commands that belong to the window as a whole: pages, files, palette, text size, panes.
void addShellCommands(ActionRegistry &registry);

} // namespace lectern::ui
