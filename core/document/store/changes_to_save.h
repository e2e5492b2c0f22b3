// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/provenance.h"

#include <QSet>

namespace lectern::document {

/// What of a content is not in its file yet.
struct ChangesToSave {
    bool header = false;
    bool order = false; ///< Blocks were inserted, removed or moved.
    bool sources = false;
    bool assets = false;
    QSet<BlockId> blocks; ///< New or changed.

    bool isEmpty() const { return !header && !order && !sources && !assets && blocks.isEmpty(); }
    void unite(const ChangesToSave &other)
    {
        header |= other.header;
        order |= other.order;
        sources |= other.sources;
        assets |= other.assets;
        blocks.unite(other.blocks);
    }
};

} // namespace lectern::document
