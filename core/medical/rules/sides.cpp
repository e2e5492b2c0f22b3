// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/sides.h"

namespace lectern::medical {

Sides sidesOf(const QString &laterality)
{
    if (laterality == u"left")
        return SideFlag::Left;
    if (laterality == u"right")
        return SideFlag::Right;
    if (laterality == u"bilateral")
        return SideFlag::Left | SideFlag::Right;
    return {};
}

Sides sidesOf(const Terminology &terms, TermIndex term)
{
    return sidesOf(terms.own(term, QStringLiteral("laterality")));
}

Sides predominantSide(const ReportText &report, const ReportSentence &sentence, TokenRange range)
{
    constexpr int kWordsBetween = 3; // "more marked on the right"
    const TokenRange word = report.words().first(WordList::Predominant, report.text(), range);
    if (word.last == 0)
        return {};
    Sides behind;
    for (const TermMention &mention : sentence.mentions) {
        const Sides sides = sidesOf(report.terminology(), mention.term);
        if (!sides || sides == (SideFlag::Left | SideFlag::Right))
            continue;
        if (mention.tokens.last == word.first)
            return sides;
        const int between = mention.tokens.first - word.last;
        if (!behind && between >= 0 && between <= kWordsBetween)
            behind = sides;
    }
    return behind;
}

} // namespace lectern::medical
