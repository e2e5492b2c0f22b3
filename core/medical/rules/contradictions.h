// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

enum class FlagRule {
    Side,
    Number,
    Unit,
    Negation,
    FindingWithoutImpression,
    ImpressionWithoutFinding,
};

/// The word for a rule in JSON: "side", "finding-without-impression".
QString ruleName(FlagRule rule);

/// Two places of a report that cannot both be right, or one that another should answer.
struct ReportFlag {
    FlagRule rule = FlagRule::Side;
    QString message; ///< Translated, one sentence that names both places.
    CodePointSpan place;
    CodePointSpan
        other; ///< Of a missing impression: the impression; its empty place if there is none.
    friend bool operator==(const ReportFlag &, const ReportFlag &) = default;
};

/// Longer texts are no report; comparing statements takes the square of their number.
inline constexpr int kLongestReport = 50'000; ///< Code points.

/// Contradictions inside one report, in English, Chinese or both, by the order of their place.
///
/// Code alone decides; nothing is learned or guessed. A report without headings is compared with
/// itself. Thread-safe.
/// @return InvalidInput for a text longer than kLongestReport
Result<QList<ReportFlag>> findContradictions(const QString &text, const TermFinder &finder);

} // namespace lectern::medical
