// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/engine_scorer.h"

#include "core/base/wait_for_result.h"

namespace lectern::drafting {

EngineScorer::EngineScorer(engine::EngineService &engine, QString model,
                           QList<Language> languages) :
    m_engine(engine), m_model(std::move(model)), m_languages(std::move(languages))
{
}

Result<QList<CandidateScore>>
EngineScorer::score(const QString &prefix, const QStringList &continuations, const StopFlag &stop)
{
    auto future = m_engine.score(
        {.prompt = prefix, .continuations = continuations, .priority = engine::Priority::Draft});
    if (!waitForResult(future, 0, stop))
        return failure(ErrorCode::Cancelled, QString());
    const auto result = future.resultAt(0);
    if (!result)
        return std::unexpected(result.error());
    QList<CandidateScore> scores;
    for (const engine::ContinuationScore &score : *result)
        scores.append({score.logprob, score.tokens});
    return scores;
}

} // namespace lectern::drafting
