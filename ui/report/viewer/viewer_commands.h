// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/view/window_level.h"
#include "ui/report/viewer/view_state.h"

#include <QStringList>

class QAction;

namespace lectern::ui {

class ActionRegistry;

/// Adds the commands of the viewer, none of them enabled or listed until a viewer with a series is
/// shown. Their keys act only where a pane has the focus.
void addViewerCommands(ActionRegistry &registry);

/// The ids of these commands.
QStringList viewerCommandIds();

QString commandOf(ViewTool tool); ///< "viewer.length"
QString commandOf(medical::WindowPreset preset); ///< "viewer.preset1"
QString presetTitle(medical::WindowPreset preset); ///< "Lung"

} // namespace lectern::ui
