// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/line_heading.h"

#include "core/medical/rules/sentence_regions.h"

#include <algorithm>

namespace lectern::medical {

namespace {

/// "The RV:LV ratio is 0.8"
bool isRatio(const ClinicalText &text, const ReportSentence &sentence, int colon)
{
    return colon + 1 < sentence.tokens.last && !text.isHan(sentence.tokens)
        && text.tokens().at(colon + 1).span.start == text.tokens().at(colon).span.end
        && text.tokens().at(colon + 1).kind == TokenKind::Word;
}

} // namespace

LineHeading::LineHeading(const ReportText &report) : m_report(report) { }

void LineHeading::read(const ReportSentence &sentence)
{
    constexpr int kLongest = 6; // Tokens.
    const ClinicalText &text = m_report.text();
    // Behind "FINDINGS:" too.
    const int before = sentence.tokens.first - 1;
    const bool startsLine
        = m_report.startsLine(sentence.tokens.first) || text.tokens().at(before).raw == u":";
    if (startsLine)
        m_opensLine = false;
    if (startsLine || !m_isOfLine) {
        forgetPlace();
        m_term = -1;
    }
    m_colon = -1;
    int colon = sentence.tokens.first;
    const int limit = std::min(sentence.tokens.last, colon + kLongest);
    while (colon < limit && text.tokens().at(colon).raw != u":")
        ++colon;
    if (colon == limit || isRatio(text, sentence, colon))
        return;
    m_colon = colon;
    m_opensLine |= startsLine;
    m_isOfLine = startsLine || text.isHan(sentence.tokens);
    forgetPlace();
    static const QSet<QString> regions{QStringLiteral("thorax"), QStringLiteral("abdomen"),
                                       QStringLiteral("bone")};
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
        if (regions.contains(named.id))
            m_region = mention.term;
        m_sides |= sidesOf(named.attributes.value(QStringLiteral("laterality")));
        m_span = mention.span;
    }
    // A line that begins with one goes on with others: "Chest: ... Abdomen: ..."
    m_isOfLine |= m_opensLine && m_region >= 0;
}

void LineHeading::forgetPlace()
{
    m_sides = {};
    m_site = -1;
    m_region = -1;
}

bool LineHeading::isOverruled(const TermMention &word, const ReportSentence &sentence,
                              TokenRange region) const
{
    const Terminology &terms = m_report.terminology();
    return word.tokens.last <= m_colon
        && std::any_of(
               sentence.mentions.begin(), sentence.mentions.end(), [&](const TermMention &mention) {
                   return region.contains(mention.tokens.first) && mention.tokens.first > m_colon
                       && terms.at(mention.term).kind == ConceptKind::Anatomy
                       && !terms.isWithin(mention.term, word.term);
               });
}

} // namespace lectern::medical
