// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/report_text.h"

#include <algorithm>

namespace lectern::medical {
namespace {

bool isMark(const ClinicalToken &token, QStringView marks)
{
    return token.kind == TokenKind::Mark && token.raw.size() == 1
        && marks.contains(token.raw.at(0));
}

} // namespace

ReportText::ReportText(const QString &text, const TermFinder &finder) :
    m_text(text), m_terminology(&finder.terminology()), m_assertions(finder.assertions(m_text))
{
    cutParts();
    const QList<TermMention> mentions = finder.find(m_text, m_assertions);
    qsizetype next = 0;
    for (ReportSentence &sentence : m_sentences) {
        while (next < mentions.size() && mentions.at(next).tokens.first < sentence.tokens.first)
            ++next;
        for (; next < mentions.size() && sentence.tokens.contains(mentions.at(next).tokens.first);
             ++next)
            if (!isPronoun(mentions, next))
                sentence.mentions.append(mentions.at(next));
        for (TextQuantity &quantity : quantitiesIn(m_text, sentence.tokens, *m_words))
            (quantity.isDistance ? sentence.distances : sentence.quantities).append(quantity);
    }
}

/// "both, potential targets": not "both lungs".
bool ReportText::isPronoun(const QList<TermMention> &mentions, qsizetype at) const
{
    const TermMention &one = mentions.at(at);
    const bool isBoth = one.tokens.last - one.tokens.first == 1
        && m_text.tokens().at(one.tokens.first).form == u"both";
    return isBoth
        && (at + 1 == mentions.size() || mentions.at(at + 1).tokens.first != one.tokens.last);
}

/// Over what decorates the head of a line: "**", "##", "【", "1.", "一、".
int ReportText::skipMarks(TokenRange sentence) const
{
    int at = sentence.first;
    while (at < sentence.last && isMark(m_text.tokens().at(at), u"*#_[【<>-•=("))
        ++at;
    if (at + 1 < sentence.last && isMark(m_text.tokens().at(at + 1), u".)、"))
        if (m_text.tokens().at(at).kind == TokenKind::Number
            || QStringView(u"一二三四五六").contains(m_text.tokens().at(at).raw))
            at += 2;
    return at;
}

/// "Radiologist's impression:" or "增强CT所见:": a heading with words before it, up to its colon.
ReportWords::Heading ReportText::longerHeading(TokenRange sentence) const
{
    constexpr int kLongest = 8; // Tokens.
    constexpr QStringView kEnds(u":】]");
    int colon = sentence.first;
    while (colon < sentence.last && colon - sentence.first <= kLongest
           && !isMark(m_text.tokens().at(colon), kEnds))
        ++colon;
    int line = sentence.first; // Where marks before the words begin it.
    while (line > 0 && isMark(m_text.tokens().at(line - 1), u"*#【[<_"))
        --line;
    if (colon >= sentence.last || !isMark(m_text.tokens().at(colon), kEnds) || !startsLine(line))
        return {};
    // "Separate finding: a cyst" is one of those that have a heading already.
    static const QSet<QString> oneMore{QStringLiteral("separat"),    QStringLiteral("separate"),
                                       QStringLiteral("incidental"), QStringLiteral("additional"),
                                       QStringLiteral("other"),      QStringLiteral("associated"),
                                       QStringLiteral("secondary"),  QStringLiteral("further")};
    for (int i = sentence.first; i < colon; ++i)
        if (oneMore.contains(m_text.tokens().at(i).form))
            return {};
    for (int i = sentence.first + 1; i < colon; ++i)
        if (const ReportWords::Heading heading = m_words->heading(m_text, i, colon);
            heading.length == colon - i
            && (heading.part == ReportPart::Findings || heading.part == ReportPart::Impression))
            return {heading.part, colon - sentence.first};
    return {};
}

/// Behind the brackets of "Impression（印象）:"; the first token where no heading stands in them.
int ReportText::skipTranslation(TokenRange rest) const
{
    if (rest.first >= rest.last || !isMark(m_text.tokens().at(rest.first), u"(（"))
        return rest.first;
    const int length = m_words->heading(m_text, rest.first + 1, rest.last).length;
    const int close = rest.first + 1 + length;
    return length > 0 && close < rest.last && isMark(m_text.tokens().at(close), u")）")
        ? close + 1
        : rest.first;
}

/// The heading of an impression begins a line behind the token.
bool ReportText::isImpressionBehind(int token) const
{
    return std::any_of(m_text.sentences().begin(), m_text.sentences().end(),
                       [&](const TokenRange &later) {
                           return later.first > token && startsLine(later.first)
                               && m_words->heading(m_text, skipMarks(later), later.last).part
                               == ReportPart::Impression;
                       });
}

/// "A/P: Moderate ascites." is of abdomen and pelvis where an impression still comes or no findings
/// were named; else it is assessment and plan.
bool ReportText::isRegion(TokenRange heading, TokenRange sentence) const
{
    const auto &tokens = m_text.tokens();
    if (tokens.at(heading.first).form != u"a" || heading.last >= sentence.last
        || !isMark(tokens.at(heading.first + 1), u"/"))
        return false;
    if (!m_headings.contains(ReportPart::Findings))
        return true;
    return isImpressionBehind(sentence.first);
}

/// "Diagnosis: carcinoma of the breast" at the head of a text that comes to an impression later
/// tells why the study was made.
bool ReportText::isKnownDiagnosis(TokenRange heading) const
{
    const QString words = textOf(m_text.text(), m_text.spanOf(heading)).toLower();
    if ((words != u"diagnosis" && words != u"诊断") || !m_headings.isEmpty())
        return false;
    return isImpressionBehind(heading.first);
}

/// The first token behind a heading, which opens its part; the sentence's first where none stands.
int ReportText::openPart(TokenRange sentence, ReportPart &part)
{
    const int at = skipMarks(sentence);
    ReportWords::Heading heading = m_words->heading(m_text, at, sentence.last);
    if (heading.length == 0)
        heading = longerHeading({at, sentence.last});
    if (heading.length == 0)
        return sentence.first;
    int end = at + heading.length;
    const bool isBracketed = at > sentence.first && isMark(m_text.tokens().at(at - 1), u"【[");
    end = skipTranslation({end, sentence.last});
    while (end < sentence.last && isMark(m_text.tokens().at(end), u"*】]_"))
        ++end;
    const bool hasColon = end < sentence.last && isMark(m_text.tokens().at(end), u":");
    const bool isAlone = end == sentence.last
        || (end + 1 == sentence.last && startsLine(sentence.first)
            && isMark(m_text.tokens().at(end), u".。"));
    if ((!hasColon && !isBracketed && !isAlone) || isRegion({at, end + 1}, sentence))
        return sentence.first;
    if (heading.part == ReportPart::Impression && isKnownDiagnosis({at, at + heading.length}))
        heading.part = ReportPart::Indication;
    // "CRITICAL RESULT: phoned" behind the impression tells of the report.
    if (heading.part == ReportPart::Findings && m_headings.contains(ReportPart::Impression)
        && textOf(m_text.text(), m_text.spanOf({at, at + heading.length}))
               .endsWith(u" result", Qt::CaseInsensitive))
        heading.part = ReportPart::Other;
    // "Result:" behind the findings is what they come to.
    const auto isResult = [this](CodePointSpan words) {
        return textOf(m_text.text(), words).compare(u"result", Qt::CaseInsensitive) == 0;
    };
    const bool isConclusion = isResult(m_text.spanOf({at, at + heading.length}))
        && m_headings.contains(ReportPart::Findings)
        && !isResult(m_headings.value(ReportPart::Findings));
    part = isConclusion ? ReportPart::Impression : heading.part;
    if (!m_headings.contains(part))
        m_headings.insert(part, m_text.spanOf({at, at + heading.length}));
    end = isAlone ? sentence.last : end + (hasColon ? 1 : 0);
    while (end < sentence.last && isMark(m_text.tokens().at(end), u"*_"))
        ++end;
    return end;
}

/// "Comparison is made with the CT of May, which showed ..."
bool ReportText::compares(const ReportSentence &sentence) const
{
    return m_text.tokens().at(sentence.tokens.first).form == u"comparison";
}

/// The token behind the line in which the token stands: its line break, or the end.
int ReportText::endOfLine(int token) const
{
    while (token < m_text.tokens().size() && m_text.tokens().at(token).kind != TokenKind::LineBreak)
        ++token;
    return token;
}

/// The end of a first line such as "CTA CHEST PE - ED" or "胸部CT平扫", which tells what was done;
/// 0 where the text begins otherwise.
int ReportText::endOfTitle() const
{
    constexpr int kLongestTitle = 100; // Code points.
    if (m_text.sentences().isEmpty())
        return 0;
    const TokenRange sentence = m_text.sentences().first();
    const int line = endOfLine(sentence.first);
    // What was done and why may stand on one line: "CT chest. Lobectomy 6 days ago for ..."
    const int end = m_text.spanOf({0, line}).end <= kLongestTitle ? line : sentence.last;
    const bool hasSize = std::any_of(
        m_text.tokens().begin(), m_text.tokens().begin() + end,
        [](const ClinicalToken &token) { return token.form == u"mm" || token.form == u"cm"; });
    const bool isTitle = !hasSize && line + 1 < m_text.tokens().size()
        && m_text.spanOf({0, end}).end <= kLongestTitle
        && m_words->has(WordList::Modality, m_text, {0, end});
    return isTitle ? end : 0;
}

/// The end of the first line behind the title that is not empty.
int ReportText::endOfPreface(int title) const
{
    int first = title;
    while (first < m_text.tokens().size() && m_text.tokens().at(first).kind == TokenKind::LineBreak)
        ++first;
    return endOfLine(first);
}

void ReportText::cutParts()
{
    ReportPart part = ReportPart::Other;
    const int title = endOfTitle();
    QList<bool> isBody; // Of each sentence: on no line that a heading with words behind it begins.
    bool headsLine = false;
    for (const TokenRange &sentence : m_text.sentences()) {
        const int first = openPart(sentence, part);
        if (first > sentence.first)
            headsLine = first < sentence.last;
        else if (startsLine(sentence.first))
            headsLine = false;
        if (first < sentence.last) {
            m_sentences.append({{first, sentence.last}, part, false, {}, {}, {}});
            if (part == ReportPart::Findings && compares(m_sentences.last()))
                m_sentences.last().part = ReportPart::Comparison;
            isBody.append(!headsLine && first >= title);
        }
    }
    if (m_headings.contains(ReportPart::Findings))
        return;
    const int preface = title > 0 ? endOfPreface(title) : 0;
    for (qsizetype i = 0; i < m_sentences.size(); ++i) {
        ReportSentence &sentence = m_sentences[i];
        if (sentence.part == ReportPart::Impression)
            break;
        if (sentence.part != ReportPart::Recommendation && isBody.at(i) && !compares(sentence))
            sentence.part = ReportPart::Findings;
        sentence.isPreface = sentence.tokens.first < preface;
    }
}

bool ReportText::startsLine(int token) const
{
    return token == 0 || m_text.tokens().at(token - 1).kind == TokenKind::LineBreak;
}

CodePointSpan ReportText::spanOf(ReportPart part) const
{
    CodePointSpan span;
    for (const ReportSentence &sentence : m_sentences) {
        if (sentence.part != part)
            continue;
        const CodePointSpan here = m_text.spanOf(sentence.tokens);
        if (span.end == 0)
            span.start = here.start;
        span.end = here.end;
    }
    return span.end > 0 ? span : m_headings.value(part);
}

} // namespace lectern::medical
