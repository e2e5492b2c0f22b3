// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_check.h"

#include "core/drafting/proposal_findings.h"

#include <algorithm>

namespace lectern::drafting {

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

QList<ProposalReason> ProposalCheck::check(const QString &text,
                                           const ProposalContext &context) const
{
    const QList<CheckedValue> values = valuesOf(context.facts);
    ProposalUnderCheck proposal{context,
                                m_words,
                                m_realiser.patterns(),
                                values,
                                CheckedSentence(text, values, m_words),
                                {CheckedSentence(context.plain, values, m_words)},
                                {},
                                {}};
    for (const Candidate &candidate : m_realiser.candidates(context.facts))
        proposal.references.append(CheckedSentence(candidate.text, values, m_words));
    if (context.facts.size() > 1)
        for (const Facts &fact : context.facts)
            for (const Candidate &candidate : m_realiser.candidates({fact}))
                proposal.parts.append(CheckedSentence(candidate.text, values, m_words));
    checkForm(proposal);
    checkWords(proposal);
    checkClaims(proposal);
    const int length = codePointCount(text); // What is about single words comes first.
    std::ranges::stable_sort(proposal.reasons, {}, [&](const ProposalReason &reason) {
        return std::pair(reason.span == CodePointSpan{0, length}, reason.span.start);
    });
    return proposal.reasons;
}

} // namespace lectern::drafting
