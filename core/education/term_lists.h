// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QSet>
#include <QString>

namespace lectern::education {

/// Words that are no terms, from resources/education/terms.<language>.json.
struct TermLists {
    QSet<QString>
        stop; ///< Function words: no term holds one ("of" inside excepted). Chinese: characters.
    QSet<QString> common; ///< Everyday words: terms only where the text defines them.

    /// Empty lists where the bundled file is damaged: terms are then worse, not wrong.
    static TermLists of(Language language);
};

} // namespace lectern::education
