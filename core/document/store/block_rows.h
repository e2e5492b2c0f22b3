// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"
#include "core/storage/connection.h"

namespace lectern::document {

// The tables `block` and `run`.

Result<QList<Block>> loadBlocks(storage::Connection &connection);
/// Puts one block with its runs in the place of what stands under its id.
Status saveBlock(storage::Connection &connection, const Block &block, int position);
Status removeBlock(storage::Connection &connection, BlockId id);

} // namespace lectern::document
