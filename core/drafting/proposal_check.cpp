// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_check.h"

#include "core/drafting/proposal_findings.h"

#include <algorithm>

namespace lectern::drafting {

namespace {

/// A clause that says something else does so because of a word in it: the word is named.
void dropConsequences(QList<ProposalReason> &reasons)
{
    const QList<ProposalReason> all = reasons;
    reasons.removeIf([&all](const ProposalReason &reason) {
        return std::ranges::any_of(all, [&](const ProposalReason &other) {
            return other.span != reason.span && reason.span.start <= other.span.start
                && other.span.end <= reason.span.end;
        });
    });
}

} // namespace

void ProposalUnderCheck::reject(qsizetype start, qsizetype end, const QString &why)
{
    reasons.append(
        {{codePointIndex(wording.text(), start), codePointIndex(wording.text(), end)}, why});
}

void ProposalUnderCheck::rejectWhole(const QString &why)
{
    reject(0, wording.text().size(), why);
}

QStringList ProposalUnderCheck::freeWords() const
{
    QStringList free;
    for (const Facts &fact : context.facts)
        if (const SentenceKind *kind = patterns.kind(fact.kind))
            free += kind->freeWords;
    return free;
}

ProposalCheck::ProposalCheck(const Patterns &patterns, const CheckWords &words) :
    m_realiser(patterns), m_words(words)
{
}

QList<CheckedValue> ProposalCheck::valuesIn(const ProposalContext &context) const
{
    QList<CheckedValue> values = valuesOf(context.facts);
    if (context.facts.isEmpty() || context.mentioned.isEmpty()
        || m_realiser.subjectOf(context.facts.first()) != context.mentioned)
        return values;
    const SentenceKind *kind = m_realiser.patterns().kind(context.facts.first().kind);
    for (CheckedValue &value : values)
        if (value.fact == 0 && value.slot == kind->subject)
            value.pronoun = pronounFor(context.mentioned, m_words.language());
    return values;
}

QList<CodePointSpan> ProposalCheck::clauses(const QString &text,
                                            const ProposalContext &context) const
{
    const CheckedSentence sentence(text, valuesIn(context), m_words);
    QList<CodePointSpan> spans;
    for (const auto &[first, end] : sentence.clauses()) {
        const qsizetype start = sentence.words().at(first).start;
        const qsizetype next
            = end < sentence.words().size() ? sentence.words().at(end).start : text.size();
        const qsizetype length = QStringView(text).mid(start, next - start).trimmed().size();
        spans.append({codePointIndex(text, start), codePointIndex(text, start + length)});
    }
    return spans;
}

QList<ProposalReason> ProposalCheck::check(const QString &text,
                                           const ProposalContext &context) const
{
    const QList<CheckedValue> values = valuesIn(context);
    ProposalUnderCheck proposal{context,
                                m_words,
                                m_realiser.patterns(),
                                values,
                                CheckedSentence(text, values, m_words),
                                {CheckedSentence(context.plain, values, m_words)},
                                {},
                                {}};
    for (const Candidate &candidate : m_realiser.candidates(context.facts, context.mentioned))
        proposal.references.append(CheckedSentence(candidate.text, values, m_words));
    if (context.facts.size() > 1)
        for (const Facts &fact : context.facts)
            for (const Candidate &candidate : m_realiser.candidates({fact}))
                proposal.parts.append(CheckedSentence(candidate.text, values, m_words));
    checkForm(proposal);
    checkWords(proposal);
    checkClaims(proposal);
    checkAlignment(proposal);
    checkClauses(proposal);
    dropConsequences(proposal.reasons);
    const int length = codePointCount(text); // What is about single words comes first.
    std::ranges::stable_sort(proposal.reasons, {}, [&](const ProposalReason &reason) {
        return std::pair(reason.span == CodePointSpan{0, length}, reason.span.start);
    });
    return proposal.reasons;
}

} // namespace lectern::drafting
