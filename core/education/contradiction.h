// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/education/askable_text.h"

#include <optional>

namespace lectern::education {

/// A sentence turned into what contradicts it by one swap.
struct Contradiction {
    QString text; ///< The whole sentence with the swap.
    QString original; ///< The words that were taken out.
    QString replacement;
};

/// Swaps one word for its opposite ("larger" for "smaller"), from
/// resources/education/contradictions.json.
///
/// Only in a sentence that asserts: with no negation, no "may" or "if", and with exactly one word
/// that could be swapped; so what comes out cannot also be true.
std::optional<Contradiction> contradictionOf(const QString &sentence, Language language);

} // namespace lectern::education
