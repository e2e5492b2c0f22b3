// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace lectern::ui {

/// A graph whose edges run between neighbouring layers only; long edges have been given a vertex in
/// every layer they pass.
struct LayeredGraph {
    QList<QList<int>> layers; ///< Vertices of each layer, top to bottom.
    QList<QList<int>> before; ///< Of each vertex: its neighbours in the layer to the left.
    QList<QList<int>> behind; ///< ... and to the right.

    int crossings() const;
};

/// Reorders the layers so that fewer edges cross.
/// @source Sugiyama, Tagawa, Toda 1981: sweeps that order each layer by the barycentre of the
///         neighbours in the layer before; the best order seen is kept.
void reduceCrossings(LayeredGraph &graph);

} // namespace lectern::ui
