// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

namespace lectern::medical {

/// Where the finding of a nodule or of a mark stands or belongs.
struct FindingPlace {
    std::optional<document::BlockId> block; ///< It stands here and no word of it is the person's.
    int index = 0; ///< Where it belongs among the blocks as they are.
    bool isEdited = false; ///< It stands somewhere and was edited: it is the person's.
    /// It stands under the heading where it belongs; always so of a nodule.
    bool isUnderItsHeading = true;
};

/// @param group  "N1"
FindingPlace placeOfNodule(const document::Content &report, const QString &group);

/// @param key  Of a MeasuredMark. Its finding belongs behind those under the heading that the
///             reader chose; where there is none, before the first of them.
FindingPlace placeOfMark(const document::Content &report, const QString &key);

} // namespace lectern::medical
