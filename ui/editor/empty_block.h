// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

namespace lectern::ui {

/// A block of a kind with the fields it needs, as the person inserts it.
document::DraftedBlock emptyBlock(document::BlockType type);

} // namespace lectern::ui
