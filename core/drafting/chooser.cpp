// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/chooser.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lectern::drafting {
namespace {

constexpr qsizetype kMaxPrefix
    = 240; ///< UTF-16 units of the text before that the model reads: one pass of it.
constexpr qsizetype kMaxScored = 8; ///< Candidates a model looks at; the rules pick them.

/// Between the sum of log-likelihoods (0), which favours what is short, and their mean (1).
constexpr double kLengthExponent = 0.75;
/// How much a cost of 1 by our rules weighs against log-likelihood so scaled.
constexpr double kRulesWeight = 1.0;

QString prefixOf(const Place &place, const QString &heading)
{
    QString before = place.before.right(kMaxPrefix);
    if (before.size() == kMaxPrefix) // Do not begin inside a word.
        before = before.mid(std::max<qsizetype>(0, before.indexOf(u' ') + 1));
    QString prefix = heading;
    if (!place.audience.isEmpty() && !heading.isEmpty())
        prefix += u' ' + place.audience;
    if (!prefix.isEmpty())
        prefix += QStringLiteral("\n\n");
    return prefix + before.trimmed();
}

/// The `count` cheapest by the rules, in their old order.
QList<int> cheapest(const QList<double> &costs, qsizetype count)
{
    QList<int> indexes;
    for (int i = 0; i < costs.size(); ++i)
        indexes.append(i);
    std::ranges::stable_sort(indexes, {}, [&](int i) { return costs.at(i); });
    indexes = indexes.mid(0, count);
    std::ranges::sort(indexes);
    return indexes;
}

} // namespace

Chooser::Chooser(Language language, quint64 seed, CandidateScorer *scorer) :
    m_language(language), m_rules(language, seed), m_scorer(scorer)
{
}

Result<QList<CandidateScore>> Chooser::scores(const QList<Candidate> &candidates,
                                              const Place &place, const StopFlag &stop,
                                              const QString &heading) const
{
    if (!asksModel())
        return failure(ErrorCode::ModelUnavailable,
                       QCoreApplication::translate(
                           "Chooser", "The model does not know the language of this document."));
    const QString prefix = prefixOf(place, heading);
    const QString space
        = prefix.isEmpty() || prefix.endsWith(u'\n') ? QString() : QStringLiteral(" ");
    QStringList continuations;
    for (const Candidate &candidate : candidates)
        continuations.append(space + candidate.text);
    auto scores
        = m_scorer->score(prefix.isEmpty() ? QStringLiteral("\n") : prefix, continuations, stop);
    if (scores && scores->size() != candidates.size())
        return failure(ErrorCode::Internal, {}, QStringLiteral("scores are missing"));
    return scores;
}

Choice Chooser::choose(const QList<Candidate> &candidates, const Place &place, const StopFlag &stop,
                       const QString &heading) const
{
    if (stop.isRaised())
        return {};
    if (!asksModel() || candidates.size() < 2)
        return m_rules.choose(candidates, place);
    const QList<double> costs = m_rules.costs(candidates, place);
    const QList<int> looked = cheapest(costs, kMaxScored);
    QList<Candidate> scored;
    for (const int index : looked)
        scored.append(candidates.at(index));
    const auto scores = this->scores(scored, place, stop, heading);
    if (!scores)
        return stop.isRaised() ? Choice{} : m_rules.choose(candidates, place);

    Choice choice{.index = looked.first(),
                  .wording = document::Wording::Chosen,
                  .model = m_scorer->model(),
                  .logprobs = {}};
    choice.logprobs.fill(std::nan(""), candidates.size());
    double best = -std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < looked.size(); ++i) {
        const CandidateScore &score = scores->at(i);
        const int index = looked.at(i);
        choice.logprobs[index] = score.logprob;
        const double value = score.logprob / std::pow(std::max(1, score.tokens), kLengthExponent)
            - kRulesWeight * costs.at(index);
        if (value > best) {
            best = value;
            choice.index = index;
        }
    }
    return choice;
}

} // namespace lectern::drafting
