// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/facts.h"
#include "core/drafting/patterns.h"

namespace lectern::drafting {

/// Makes true sentences of facts: agreement, articles, list joining, pronouns and the joining of
/// neighbours. It adds nothing that the facts do not hold.
///
/// Keeps a reference to the patterns. Any thread.
class Realiser
{
public:
    explicit Realiser(const Patterns &patterns) : m_patterns(patterns) { }

    const Patterns &patterns() const { return m_patterns; }

    /// Every sentence that says all of `facts`, in the order of the patterns; none for a kind that
    /// the patterns do not know, and for neighbours that cannot stand in one sentence.
    ///
    /// @param facts  One, or neighbours: those that differ in a list only are put together, two
    /// about
    ///               the same subject are joined by a pronoun.
    /// @param mentioned  Subject of the sentence before; a pronoun may stand for it.
    QList<Candidate> candidates(const QList<Facts> &facts, const QString &mentioned = {}) const;

    /// Neighbours that differ only in the list their kind aggregates, put together; supports are
    /// kept.
    QList<Facts> aggregated(const QList<Facts> &facts) const;

    /// What the sentence is about, for the `mentioned` of the next one; empty where no slot is.
    QString subjectOf(const Facts &facts) const;

    /// The sentence that one pattern makes; empty if it does not say exactly these facts.
    QString text(const Pattern &pattern, const Facts &facts, bool withPronoun = false) const;

private:
    QList<Candidate> single(const Facts &facts, const QString &mentioned) const;
    QList<Candidate> joined(const Facts &first, const Facts &second,
                            const QString &mentioned) const;

    const Patterns &m_patterns;
};

/// "It" or "They", 它 or 它们: what stands for a subject.
QString pronounFor(const QString &subject, Language language);

/// Whether the pattern begins with the slot, so that a pronoun can take its place.
bool beginsWithSlot(const Pattern &pattern, const QString &slot);

} // namespace lectern::drafting
