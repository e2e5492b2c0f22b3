// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/proposal_check.h"
#include "core/drafting/proposal_text.h"

namespace lectern::drafting {

/// One wording under the check: what is known of it and of the true sentences beside it.
struct ProposalUnderCheck {
    const ProposalContext &context;
    const CheckWords &words;
    const Patterns &patterns;
    QList<CheckedValue> values;
    CheckedSentence wording;
    QList<CheckedSentence> references; ///< The plain sentence and every true candidate.
    QList<CheckedSentence> parts; ///< True sentences on each single fact, where there are several.
    QList<ProposalReason> reasons;

    /// Words that the kinds of the facts allow besides their own.
    QStringList freeWords() const;
    void reject(qsizetype start, qsizetype end, const QString &why);
    void rejectWhole(const QString &why);
};

/// Length, ending, brackets, kind of sentence, repetition.
void checkForm(ProposalUnderCheck &proposal);
/// Values, numbers, units, names and content words.
void checkWords(ProposalUnderCheck &proposal);
/// Negation, side, comparison and the like; roles; clauses and their facts.
void checkClaims(ProposalUnderCheck &proposal);
/// Values, words and numbers are said of each other as in a true sentence.
void checkAlignment(ProposalUnderCheck &proposal);
/// Each clause has its source in one true sentence, and nothing is left out.
void checkClauses(ProposalUnderCheck &proposal);

} // namespace lectern::drafting
