// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <optional>

namespace lectern::medical {

/// A template's normal sentence as it stands in a report, with all its wordings.
struct StandingSentence {
    int index = 0; ///< In its block.
    QString text; ///< As it stands.
    QString rule; ///< "template.ct-chest.pleura.2"
    QStringList wordings; ///< Of the template; what stands there is among them.
    document::Provenance provenance;
};

/// Whether this rule puts standing sentences there: a template's, or the reader's own.
bool isStandingRule(const QString &rule);

/// @param index  From 0; unset: the first one of the block
/// @return nothing for any other sentence, and for a reader's own, which has one wording
std::optional<StandingSentence> standingSentence(const document::Content &report,
                                                 document::BlockId block,
                                                 std::optional<int> index = {});

} // namespace lectern::medical
