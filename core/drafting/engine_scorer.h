// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/chooser.h"
#include "core/engine/engine_service.h"

namespace lectern::drafting {

/// Ranks candidates with the model that an engine has loaded.
///
/// Called in a drafting thread, which waits for the engine; a stop cancels the request at once.
class EngineScorer : public CandidateScorer
{
public:
    /// @param engine  Must outlive the scorer and have a model, or be loading one.
    /// @param model  Catalogue id, kept in the provenance.
    /// @param languages  Those the catalogue entry lists.
    EngineScorer(engine::EngineService &engine, QString model, QList<Language> languages);

    QString model() const override { return m_model; }
    bool knows(Language language) const override { return m_languages.contains(language); }
    Result<QList<CandidateScore>> score(const QString &prefix, const QStringList &continuations,
                                        const StopFlag &stop) override;

private:
    engine::EngineService &m_engine;
    QString m_model;
    QList<Language> m_languages;
};

} // namespace lectern::drafting
