// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_check.h"

#include "core/drafting/proposal_findings.h"

#include <algorithm>

namespace lectern::drafting {

void ProposalUnderCheck::reject(qsizetype start, qsizetype end, const QString &why)
{
    reasons.append({{codePointIndex(wording.text(), start), codePointIndex(wording.text(), end)}, why});
}

void ProposalUnderCheck::rejectWhole(const QString &why)
{
    reject(0, wording.text().size(), why);
}

ProposalCheck::ProposalCheck(const Patterns &patterns, const CheckWords &words) :
    m_realiser(patterns), m_words(words)
{
}

QList<ProposalReason> ProposalCheck::check(const QString &text, const ProposalContext &context) const
{
    const QList<CheckedValue> values = valuesOf(context.facts);
    ProposalUnderCheck proposal{context,
                                m_words,
                                m_realiser.patterns(),
                                values,
                                CheckedSentence(text, values, m_words),
                                {CheckedSentence(context.plain, values, m_words)},
                                {}};
    for (const Candidate &candidate : m_realiser.candidates(context.facts))
        proposal.references.append(CheckedSentence(candidate.text, values, m_words));
    checkForm(proposal);
    checkWords(proposal);
    checkClaims(proposal);
    std::ranges::stable_sort(proposal.reasons, {}, [](const ProposalReason &reason) { return reason.span.start; });
    return proposal.reasons;
}

} // namespace lectern::drafting
