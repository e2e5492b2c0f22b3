// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"

#include <optional>

namespace lectern::medical {

/// Words of a block.
struct BlockPlace {
    document::BlockId block;
    CodePointSpan span; ///< In Block::text().
    friend bool operator==(const BlockPlace &, const BlockPlace &) = default;
};

/// What would put a flag right, to be done by one click.
struct Mend {
    BlockPlace place;
    QString replacement; ///< Empty: the words go.
    /// Of the replacement, where a rule makes it; unset: the reader is its author.
    std::optional<document::Provenance> provenance;
};

/// Something in a report that cannot be right.
struct DocumentFlag {
    QString rule; ///< "side", "number", "measurement", "source", "images" ...
    QString message; ///< Translated; one sentence.
    BlockPlace place;
    std::optional<BlockPlace> other;
    std::optional<Mend> mend;
};

/// All contradictions of a report, by the order of their places: those inside its text, sentences
/// whose measurement or quoted words changed or went away ("measurement", "source"), and words of
/// the person that disagree with what was measured ("measurement"), and sentences on images that
/// were replaced ("images"). A series that is only not here is none.
///
/// A function of the content alone, fast enough to be called on every edit; any thread.
/// @return what Terminology::bundled returns; InvalidInput for a text too long for a report
Result<QList<DocumentFlag>> reportFlags(const document::Content &report);

} // namespace lectern::medical
