// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/card_shape.h"

namespace lectern::ui {

/// The shape of a block that holds a scene: the experiment's poster, which becomes its player, over
/// the words of the block.
CardShaper experimentShaper();

} // namespace lectern::ui
