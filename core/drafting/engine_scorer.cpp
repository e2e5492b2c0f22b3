// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/engine_scorer.h"

#include <QThread>

namespace lectern::drafting {

EngineScorer::EngineScorer(engine::EngineService &service, QString model,
                           QList<Language> languages) :
    m_service(service), m_model(std::move(model)), m_languages(std::move(languages))
{
}

Result<QList<CandidateScore>> EngineScorer::score(const QString &prefix,
                                                  const QStringList &continuations,
                                                  const StopFlag &stop)
{
    auto future = m_service.score({.prompt = prefix,
                                   .continuations = continuations,
                                   .priority = engine::Priority::Draft});
    while (!future.isFinished()) {
        if (stop.isRaised())
            future.cancel();
        QThread::msleep(1); // The drafting thread has nothing else to do.
    }
    if (future.resultCount() == 0)
        return failure(ErrorCode::Cancelled, {});
    const auto result = future.result();
    if (!result)
        return std::unexpected(result.error());
    QList<CandidateScore> scores;
    for (const engine::ContinuationScore &score : *result)
        scores.append({score.logprob, score.tokens});
    return scores;
}

} // namespace lectern::drafting
