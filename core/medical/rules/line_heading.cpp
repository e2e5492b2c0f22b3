// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/line_heading.h"

#include "core/medical/rules/sentence_regions.h"

#include <algorithm>

namespace lectern::medical {

LineHeading::LineHeading(const ReportText &report) : m_report(report) { }

void LineHeading::read(const ReportSentence &sentence)
{
    constexpr int kLongest = 6; // Tokens.
    const ClinicalText &text = m_report.text();
    const bool startsLine = m_report.startsLine(sentence.tokens.first);
    if (startsLine || !m_isOfLine) {
        m_sides = {};
        m_site = -1;
        m_term = -1;
    }
    int colon = sentence.tokens.first;
    const int limit = std::min(sentence.tokens.last, colon + kLongest);
    while (colon < limit && text.tokens().at(colon).raw != u":")
        ++colon;
    if (colon == limit)
        return;
    m_isOfLine = startsLine || text.isHan(sentence.tokens);
    m_sides = {};
    m_site = -1;
    for (const TermMention &mention : sentence.mentions) {
        const Concept &named = m_report.terminology().at(mention.term);
        if (mention.tokens.last > colon)
            break;
        if (isSubject(named)) {
            m_term = mention.term;
            break;
        }
        if (named.kind == ConceptKind::Anatomy)
            m_site = mention.term;
        m_sides |= sidesOf(named.attributes.value(QStringLiteral("laterality")));
        m_span = mention.span;
    }
}

} // namespace lectern::medical
