// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <optional>

namespace lectern::ui {

/// Where a sentence stands: a stretch of one field, in UTF-16.
struct SentencePlace {
    QString key;
    int position = 0;
    int length = 0;
    document::Provenance provenance;
};

/// The place of a wording that begins with a sentence and still says `text`; none where it has gone
/// or changed.
std::optional<SentencePlace> placeOfSentence(const document::Content &content,
                                             document::BlockId block, int sentence,
                                             const QString &text);

} // namespace lectern::ui
