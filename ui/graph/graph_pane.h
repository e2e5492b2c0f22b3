// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"

namespace lectern::ui {

class ActionRegistry;
class GraphView;

/// The graph with the line below it: what the edges mean, and the zoom.
class GraphPane : public Plane
{
    Q_OBJECT

public:
    GraphPane(GraphView &view, ActionRegistry &registry, QWidget *parent = nullptr);
};

/// What stands in the place of a graph without points.
class EmptyGraph : public Plane
{
    Q_OBJECT

public:
    explicit EmptyGraph(ActionRegistry &registry, QWidget *parent = nullptr);
};

} // namespace lectern::ui
