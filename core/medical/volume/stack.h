// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/volume/grid.h"
#include "core/medical/volume/slice.h"

#include <QList>

namespace lectern::medical {

/// The order in which slices make a volume, and the volume's grid.
struct Stack {
    Grid grid;
    QList<int> order; ///< Slice k of the volume is slice order[k] of the list that was given.
};

/// Puts slices in order by the projection of their positions on the slice normal; in which order
/// they come never matters. An image that comes twice (the same instance and frame) counts once.
///
/// @return InvalidInput with the reason in one sentence where they make no volume: no or senseless
///         geometry, several orientations, sizes or pixel spacings, two slices in one place,
///         missing slices, uneven distances, slices shifted sideways. A tilted gantry is taken: the
///         step of the grid says so.
Result<Stack> stackOf(const QList<Slice> &slices);

} // namespace lectern::medical
