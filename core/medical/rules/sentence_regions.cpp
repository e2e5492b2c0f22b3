// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/sentence_regions.h"

#include <algorithm>

namespace lectern::medical {

bool isSubject(const Concept &named)
{
    return (isFinding(named.kind) || named.kind == ConceptKind::Device
            || named.kind == ConceptKind::Procedure)
        && !named.attributes.contains(QStringLiteral("sign")); // Tells of another finding.
}

SentenceRegions::SentenceRegions(const ReportText &report, const OrganChanges &changes) :
    m_changes(changes),
    m_terms(report.terminology()),
    m_text(report.text()),
    m_words(report.words())
{
}

/// Each subject with the words around it that are its own: those up to where the next one begins.
QList<SentenceRegion> SentenceRegions::of(const ReportSentence &sentence) const
{
    QList<SentenceRegion> regions;
    const bool takesNodes = measuresNodes(sentence);
    for (qsizetype i = 0; i < sentence.mentions.size(); ++i) {
        const TermMention &mention = sentence.mentions.at(i);
        if (!(isSubject(m_terms.at(mention.term)) && !isMereChange(sentence, i))
            && !(takesNodes
                 && !m_terms.inherited(mention.term, QStringLiteral("measured")).isEmpty()))
            continue;
        SentenceRegion region{i, sentence.tokens, false};
        if (!regions.isEmpty()) {
            const TermMention &last = sentence.mentions.at(regions.last().mention);
            const TokenRange border = boundary(sentence, {last.tokens.last, mention.tokens.first},
                                               region.isInterpretation);
            regions.last().tokens.last = border.first;
            region.tokens.first = border.first;
        }
        regions.append(region);
    }
    if (regions.isEmpty())
        if (const SentenceRegion measured = measuredAnatomy(sentence); measured.mention >= 0)
            regions.append(measured);
    return withoutHeadings(sentence, regions);
}

/// "Nodules: 3 mm solid nodule": what stands before a colon only names what comes.
QList<SentenceRegion> SentenceRegions::withoutHeadings(const ReportSentence &sentence,
                                                       const QList<SentenceRegion> &regions) const
{
    QList<SentenceRegion> kept;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        const TermMention &one = sentence.mentions.at(regions.at(i).mention);
        const TermMention *next
            = i + 1 < regions.size() ? &sentence.mentions.at(regions.at(i + 1).mention) : nullptr;
        const bool isHeading = next && m_text.tokens().at(one.tokens.last).raw == u":"
            && (m_terms.isA(next->term, one.term) || m_terms.isA(one.term, next->term));
        if (!isHeading)
            kept.append(regions.at(i));
    }
    return kept;
}

/// "..., with a 12 mm lymph node" beside another finding; not where "enlarged" speaks of it.
bool SentenceRegions::measuresNodes(const ReportSentence &sentence) const
{
    return !sentence.quantities.isEmpty()
        && std::none_of(
            sentence.mentions.begin(), sentence.mentions.end(), [&](const TermMention &mention) {
                return m_terms.own(mention.term, QStringLiteral("change")) == u"enlargement";
            });
}

/// "enlarged" says something new of an organ; of a nodule it only says how it is doing.
bool SentenceRegions::isMereChange(const ReportSentence &sentence, qsizetype mention) const
{
    const TermIndex change = sentence.mentions.at(mention).term;
    const QString kind = m_terms.own(change, QStringLiteral("change"));
    if (m_terms.own(change, QStringLiteral("generic")).isEmpty() || kind.isEmpty()
        || kind == u"fluid" || kind == u"thrombus")
        return false;
    QList<TermIndex> sites;
    const auto isOther = [&](qsizetype i) {
        const TermMention &other = sentence.mentions.at(i);
        if (m_terms.at(other.term).kind == ConceptKind::Anatomy)
            sites.append(other.term);
        return isSubject(m_terms.at(other.term));
    };
    for (qsizetype i = mention - 1; i >= 0 && !isOther(i); --i) { }
    for (qsizetype i = mention + 1; i < sentence.mentions.size() && !isOther(i); ++i) { }
    return m_changes.composed(change, sites) < 0;
}

/// "The ascending aorta measures 42 mm" has no finding, but says something of the aorta.
SentenceRegion SentenceRegions::measuredAnatomy(const ReportSentence &sentence) const
{
    if (sentence.quantities.isEmpty())
        return {};
    if (m_words.has(
            WordList::Continues, m_text,
            {sentence.tokens.first, std::min(sentence.tokens.last, sentence.tokens.first + 3)}))
        return {};
    SentenceRegion region{-1, sentence.tokens, false};
    for (qsizetype i = 0; i < sentence.mentions.size(); ++i) {
        const TermMention &mention = sentence.mentions.at(i);
        if (m_terms.at(mention.term).kind == ConceptKind::Anatomy
            && mention.tokens.first < sentence.quantities.first().tokens.first)
            region.mention = i;
    }
    return region;
}

/// The last "no" between two subjects, at which what is denied begins: "a nodule and no new or
/// growing nodule". Empty where there is none.
TokenRange SentenceRegions::lastNo(TokenRange between) const
{
    for (int i = between.last - 1; i >= between.first; --i)
        if (m_text.tokens().at(i).form == u"no")
            return {i, i + 1};
    return {};
}

/// The last word between two subjects that parts them; no word of a term counts.
TokenRange SentenceRegions::lastSeparator(const ReportSentence &sentence, TokenRange between) const
{
    TokenRange found;
    int from = between.first;
    const auto look = [&](int to) {
        if (const TokenRange here = m_words.last(WordList::Separators, m_text, {from, to});
            here.last > 0)
            found = here;
        for (int i = from; i < to; ++i) {
            const ClinicalToken &token = m_text.tokens().at(i);
            if (token.kind == TokenKind::Mark && QStringView(u",，、:(").contains(token.raw)
                && i >= found.first)
                found = {i, i + 1};
        }
    };
    for (const TermMention &mention : sentence.mentions) {
        if (mention.tokens.first < between.first || mention.tokens.first >= between.last)
            continue;
        look(mention.tokens.first);
        from = mention.tokens.last;
    }
    look(between.last);
    return found;
}

/// In "右肺见结节,左肺未见结节" the place behind the comma is the next subject's.
TokenRange SentenceRegions::clauseBefore(const ReportSentence &sentence, TokenRange between,
                                         TokenRange separator) const
{
    constexpr char16_t kFirstHan = u'\u4E00';
    if (m_text.tokens().at(separator.first).raw.at(0) < QChar(kFirstHan))
        return separator;
    int comma = separator.first - 1;
    while (comma >= between.first && m_text.tokens().at(comma).raw != u","
           && m_text.tokens().at(comma).raw != u"，")
        --comma;
    const TokenRange head{comma + 1, separator.first};
    const bool hasPlace = std::any_of(
        sentence.mentions.begin(), sentence.mentions.end(), [&](const TermMention &mention) {
            return head.contains(mention.tokens.first)
                && m_terms.at(mention.term).kind == ConceptKind::Anatomy;
        });
    return comma >= between.first && hasPlace ? TokenRange{comma, comma + 1} : separator;
}

TokenRange SentenceRegions::boundary(const ReportSentence &sentence, TokenRange between,
                                     bool &interprets) const
{
    if (const TokenRange word = m_words.last(WordList::Interprets, m_text, between);
        word.last > 0) {
        interprets = true;
        return word;
    }
    if (const TokenRange no = lastNo(between); no.last > 0)
        return no;
    if (const TokenRange separator = lastSeparator(sentence, between); separator.last > 0)
        return clauseBefore(sentence, between, separator);
    // "nodule in the right lung suspicious ..." but "right effusion left nodule".
    const TokenRange next{between.first, std::min(between.last, between.first + 2)};
    const int at = m_words.has(WordList::Places, m_text, next) ? between.last : between.first;
    return {at, at};
}

} // namespace lectern::medical
