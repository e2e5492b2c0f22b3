// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/layered_order.h"

namespace lectern::ui {

inline constexpr int kPassHeight = 0; ///< Of the vertex of an edge that passes a layer.

/// Free space that two neighbours of a layer need, by their heights.
/// @param nodeGap  Between two nodes.
int gapBetween(int upperHeight, int lowerHeight, int nodeGap);

/// Tops of all vertices: layers keep their order, neighbours their gaps, and each vertex stands as
/// near to the middle of its neighbours as that allows. The highest one stands at 0.
/// @source The places of a layer are the least squares solution under the gaps, found by pooling
///         adjacent violators (Barlow et al. 1972).
QList<int> spaced(const LayeredGraph &graph, const QList<int> &heights, int nodeGap);

} // namespace lectern::ui
