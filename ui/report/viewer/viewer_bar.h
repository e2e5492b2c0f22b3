// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/tool_strip.h"

namespace lectern::ui {

class ActionRegistry;
class Viewer;

/// The tools of a viewer as a tool bar: pointer tools, measuring, slab, cine, layout, windows.
class ViewerBar : public ToolStrip
{
    Q_OBJECT

public:
    /// @param registry  With the viewer's commands; outlives the bar, as does the viewer.
    ViewerBar(Viewer &viewer, ActionRegistry &registry, QWidget *parent = nullptr);

private:
    void addSlabMenu(Viewer &viewer, ActionRegistry &registry);
    void addPresetMenu(Viewer &viewer, ActionRegistry &registry);
};

} // namespace lectern::ui
