// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/term_finder.h"

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr int kNear = 60; ///< Tokens on either side in which an abbreviation's context counts.

/// An abbreviation or its plural, written in capitals: "GGO", "GGOs".
bool isWritten(const QString &raw, const QString &abbreviation)
{
    return raw == abbreviation || raw == abbreviation + u's';
}

/// Behind "to the left" stands what lies there.
bool namesThing(const ClinicalText &text, TokenRange way, int end)
{
    static const QSet<QString> none{
        QStringLiteral("of"), QStringLiteral("and"),  QStringLiteral("or"),
        QStringLiteral("by"), QStringLiteral("with"), QStringLiteral("in"),
        QStringLiteral("on"), QStringLiteral("at"),   QStringLiteral("sid")};
    return text.tokens().at(way.first).form == u"to" && way.last < end
        && text.tokens().at(way.last).kind == TokenKind::Word
        && !none.contains(text.tokens().at(way.last).form);
}

/// A capital that stands alone names a side: not that of "L1", "1.5 L", "R/O", "A&R" or "R. Jones".
bool standsAlone(const QList<ClinicalToken> &tokens, int at)
{
    const auto touches = [&](int left, QStringView marks) {
        if (left < 0 || left + 1 >= tokens.size()
            || tokens.at(left).span.end != tokens.at(left + 1).span.start)
            return false;
        const ClinicalToken &other = tokens.at(left == at ? left + 1 : left);
        return other.kind == TokenKind::Number || marks.contains(other.raw);
    };
    if (touches(at, u"/&'+") || touches(at - 1, u"/&'+"))
        return false;
    if (at > 0 && tokens.at(at - 1).kind == TokenKind::Number)
        return false; // Litres.
    const bool isInitial = touches(at, u".") && at + 2 < tokens.size()
        && tokens.at(at + 2).kind == TokenKind::Word && tokens.at(at + 2).raw.at(0).isUpper();
    return !isInitial;
}

/// The longest phrase from a token; a shorter one where behind the longest stands no phrase, and
/// behind the shorter one such that reaches farther: "left" and "basal ganglia", not "left basal".
PhraseIndex::Hit hitAt(const PhraseIndex &phrases, const QList<ClinicalToken> &tokens, int at,
                       int end)
{
    const PhraseIndex::Hit longest = phrases.longest(tokens, at, end);
    const int behind = at + longest.length;
    if (longest.length < 2 || tokens.at(at).kind != TokenKind::Word
        || phrases.longest(tokens, behind, end).length > 0)
        return longest;
    for (int limit = at + longest.length - 1; limit > at;) {
        const PhraseIndex::Hit shorter = phrases.longest(tokens, at, limit);
        if (shorter.length == 0)
            break;
        const int next = at + shorter.length;
        if (next + phrases.longest(tokens, next, end).length > at + longest.length)
            return shorter;
        limit = next - 1;
    }
    return longest;
}

} // namespace

TermFinder::TermFinder(std::shared_ptr<const Terminology> terminology,
                       std::shared_ptr<const AssertionCues> cues) :
    m_terminology(std::move(terminology)), m_cues(std::move(cues))
{
}

bool TermFinder::isNear(const ClinicalText &text, int token, const QSet<QString> &context) const
{
    const int last = std::min(int(text.tokens().size()), token + kNear);
    for (int i = std::max(0, token - kNear); i < last; ++i)
        if (context.contains(text.tokens().at(i).form))
            return true;
    return false;
}

/// Of the meanings of a phrase the one that holds here; none where it is passed over.
const PhraseMeaning *TermFinder::meaningAt(const ClinicalText &text, TokenRange range,
                                           const QList<int> &values) const
{
    for (const int value : values) {
        const PhraseMeaning &meaning = m_terminology->meaning(value);
        if (meaning.term < 0)
            return nullptr;
        if (meaning.abbreviation.isEmpty())
            return &meaning;
        QString raw;
        for (int i = range.first; i < range.last; ++i)
            raw += text.tokens().at(i).raw;
        if (isWritten(raw, meaning.abbreviation)
            && (raw.size() > 1 || standsAlone(text.tokens(), range.first))
            && (meaning.context.isEmpty() || isNear(text, range.first, meaning.context)))
            return &meaning;
    }
    return nullptr;
}

QList<TermMention> TermFinder::find(const ClinicalText &text,
                                    const QList<Assertion> &assertions) const
{
    QList<TermMention> found;
    for (const TokenRange &sentence : text.sentences()) {
        for (int i = sentence.first; i < sentence.last;) {
            const auto hit = text.tokens().at(i).kind == TokenKind::LineBreak
                ? PhraseIndex::Hit{}
                : hitAt(m_terminology->phrases(), text.tokens(), i, sentence.last);
            // "shifted to the left" has no side, "next to the left hilum" has one.
            const bool isWay = hit.length > 0 && m_terminology->meaning(hit.values.first()).term < 0
                && namesThing(text, {i, i + hit.length}, sentence.last);
            const TokenRange range{i, i + (isWay ? 1 : std::max(hit.length, 1))};
            if (const PhraseMeaning *meaning
                = hit.length > 0 ? meaningAt(text, range, hit.values) : nullptr) {
                // The first word counts: a cue inside a label ("no change") is not about the label.
                Assertion assertion = assertions.at(range.first);
                assertion.setFlag(AssertionFlag::Negated,
                                  meaning->isDenial || assertion.testFlag(AssertionFlag::Negated));
                found.append(
                    {range, text.spanOf(range), meaning->term, meaning->language, assertion});
            }
            i = range.last;
        }
    }
    return found;
}

} // namespace lectern::medical
