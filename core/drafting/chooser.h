// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/drafting/variety.h"

namespace lectern::drafting {

/// How likely a model finds a continuation.
struct CandidateScore {
    double logprob = 0; ///< Sum of natural log-likelihoods of its tokens.
    int tokens = 0;
};

/// A model that ranks sentences in their place.
class CandidateScorer
{
public:
    virtual ~CandidateScorer() = default;
    /// Catalogue id, for the provenance of what it chose.
    virtual QString model() const = 0;
    /// Whether its catalogue entry lists the language.
    virtual bool knows(Language language) const = 0;
    /// One score a continuation, in their order. Called in the drafting thread; may block.
    /// @return Cancelled as soon as `stop` is raised
    virtual Result<QList<CandidateScore>>
    score(const QString &prefix, const QStringList &continuations, const StopFlag &stop) = 0;
};

/// Picks the candidate that reads best in its place.
///
/// The model ranks where it knows the language, our rules of variety weigh in; without a model, or
/// when it fails, the rules decide alone and the wording is Plain. After a stop: the first.
class Chooser
{
public:
    /// @param scorer  May be null; must outlive the chooser.
    Chooser(Language language, quint64 seed, CandidateScorer *scorer = nullptr);

    /// There must be at least one candidate.
    /// @param heading  What the model reads before the text: what kind of document this is.
    Choice choose(const QList<Candidate> &candidates, const Place &place, const StopFlag &stop = {},
                  const QString &heading = {}) const;

    /// How likely the model finds each of them in its place, in their order.
    /// @return ModelUnavailable where it does not ask one; else as CandidateScorer::score
    Result<QList<CandidateScore>> scores(const QList<Candidate> &candidates, const Place &place,
                                         const StopFlag &stop = {},
                                         const QString &heading = {}) const;

    Language language() const { return m_language; }
    bool asksModel() const { return m_scorer && m_scorer->knows(m_language); }

private:
    Language m_language;
    VarietyChooser m_rules;
    CandidateScorer *m_scorer;
};

} // namespace lectern::drafting
