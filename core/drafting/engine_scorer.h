// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/chooser.h"
#include "core/engine/engine_service.h"

#include <QList>

namespace lectern::drafting {

/// Ranks by the model that an EngineService has loaded.
class EngineScorer : public CandidateScorer
{
public:
    /// @param service  Must outlive the scorer. @param model  Catalogue id of what it has loaded.
    EngineScorer(engine::EngineService &service, QString model, QList<Language> languages);

    QString model() const override { return m_model; }
    bool knows(Language language) const override { return m_languages.contains(language); }
    Result<QList<CandidateScore>> score(const QString &prefix, const QStringList &continuations,
                                        const StopFlag &stop) override;

private:
    engine::EngineService &m_service;
    QString m_model;
    QList<Language> m_languages;
};

} // namespace lectern::drafting
