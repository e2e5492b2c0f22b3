// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

namespace lectern::document {

enum class BlockChange {
    Added, ///< Stands in the later content only.
    Removed, ///< Stands in the earlier content only.
    Changed, ///< Its words, their marks or origin, or its properties.
    Moved, ///< The same, in another order.
};

struct BlockDifference {
    BlockId id{0};
    BlockChange change = BlockChange::Changed;
    friend bool operator==(const BlockDifference &, const BlockDifference &) = default;
};

/// What became of the blocks of `then`, in reading order: those that were added stand after the
/// block they follow in `now`, those that were removed where they were.
QList<BlockDifference> blockDifferences(const Content &then, const Content &now);

/// A stretch of two texts that were compared word by word.
struct WordPiece {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const WordPiece &, const WordPiece &) = default;
};

/// The fewest whole words (characters in Chinese) that turn `then` into `now`. Pieces that are the
/// same or were removed, joined, are `then`; those that are the same or were added are `now`.
QList<WordPiece> wordDifference(const QString &then, const QString &now);

} // namespace lectern::document
