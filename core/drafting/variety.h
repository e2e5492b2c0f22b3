// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/facts.h"

namespace lectern::drafting {

/// Our own rules of style: what is said shortly before is not said again in the same way.
///
/// Deterministic: the same candidates, place and seed give the same costs. Any thread.
class VarietyChooser
{
public:
    explicit VarietyChooser(Language language, quint64 seed = 0) :
        m_language(language), m_seed(seed)
    {
    }

    /// What each candidate costs, from 0: an opening or a pattern that was just used, words of the
    /// text before, a word said twice, and length far from the others'.
    QList<double> costs(const QList<Candidate> &candidates, const Place &place) const;

    /// The cheapest; wording is Plain. There must be at least one candidate.
    Choice choose(const QList<Candidate> &candidates, const Place &place) const;

private:
    double openingCost(const QString &text, const Place &place) const;
    double patternCost(const QString &rule, const Place &place) const;
    double wordCost(const QString &text, const QString &before) const;
    double tieBreak(const Candidate &candidate, const Place &place) const;
    QStringList contentWords(const QString &text) const;

    Language m_language;
    quint64 m_seed;
};

/// How a sentence begins, to be kept in Place::recentOpenings: the first word in small letters, or
/// the first two characters of a Chinese sentence.
QString openingOf(const QString &sentence, Language language);

} // namespace lectern::drafting
