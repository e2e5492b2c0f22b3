// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/drafting/check_words.h"
#include "core/drafting/realiser.h"

namespace lectern::drafting {

struct CheckedValue;

/// What a free wording is held against.
struct ProposalContext {
    QList<Facts> facts; ///< What the sentence has to say.
    QString plain; ///< The realised sentence that stands there now.
    QStringList passages; ///< Of the sources that support it: their words may be used.
    QString before; ///< Text of the block in front of it, which it must not repeat.
    QString mentioned = {}; ///< Subject of the sentence before: a pronoun may stand for it.
};

/// Why a wording may not be put in.
struct ProposalReason {
    CodePointSpan span; ///< In the wording; the whole where something is missing.
    QString why; ///< Translated; one sentence.
};

/// Decides whether a free wording says the facts and nothing else.
///
/// Deterministic. Every value as given; no number, unit, side, negation, name or content word that
/// the facts, the passages and the kind's patterns and free words do not hold; each clause aligned
/// with one fact; same kind of sentence; half to twice the plain length; ends properly; repeats
/// nothing. It refuses much that is right, and nothing that it lets pass states another fact.
class ProposalCheck
{
public:
    /// Both must outlive the check.
    ProposalCheck(const Patterns &patterns, const CheckWords &words);

    /// Reasons in the order of their places, those about the whole last; none: it may be put in.
    QList<ProposalReason> check(const QString &text, const ProposalContext &context) const;

    /// The clauses that are held against the facts, in order, with the stop or comma that ends
    /// each.
    QList<CodePointSpan> clauses(const QString &text, const ProposalContext &context) const;

private:
    QList<CheckedValue> valuesIn(const ProposalContext &context) const;

    Realiser m_realiser;
    const CheckWords &m_words;
};

} // namespace lectern::drafting
