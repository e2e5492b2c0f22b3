// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/provenance.h"

namespace lectern::document {

bool operator==(const Provenance &a, const Provenance &b)
{
    if (a.kind != b.kind || a.supports != b.supports || a.wording != b.wording || a.model != b.model
        || a.promptHash != b.promptHash || a.seed != b.seed
        || bool(a.editedFrom) != bool(b.editedFrom))
        return false;
    return !a.editedFrom || a.editedFrom == b.editedFrom || *a.editedFrom == *b.editedFrom;
}

const RuleSupport *firstRule(const Provenance &provenance)
{
    return provenance.supports.isEmpty() ? nullptr
                                         : std::get_if<RuleSupport>(&provenance.supports.first());
}

} // namespace lectern::document
