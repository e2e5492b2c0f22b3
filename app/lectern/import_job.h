// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "core/jobs/job_queue.h"
#include "core/models/model_import.h"
#include "ui/services/models.h"

namespace lectern {

/// Copies a model into the person's folder. Kept over a restart, then begun anew.
class ImportJob : public jobs::Job
{
public:
    /// @param composition  Outlives the job.
    ImportJob(Composition &composition, models::ImportOrder order) :
        m_composition(composition), m_order(std::move(order))
    {
    }

    static QString kind() { return QStringLiteral("model.import"); }
    static void registerKind(jobs::JobQueue &queue, Composition &composition);
    static QJsonObject parametersOf(const ui::ModelImport &import);

    QString title() const override;
    Result<QJsonObject> run(jobs::JobControl &control) override;

private:
    Composition &m_composition;
    models::ImportOrder m_order;
};

} // namespace lectern
