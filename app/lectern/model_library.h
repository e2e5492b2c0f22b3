// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "core/jobs/job_queue.h"
#include "ui/services/models.h"

#include <QSettings>
#include <QThreadPool>

namespace lectern {

/// The models of this computer, as the window asks for them.
class ModelLibrary : public ui::Models
{
    Q_OBJECT

public:
    /// All outlive this. Registers the import of a model as a kind of job.
    /// @param settings  Where it is kept which model is used.
    ModelLibrary(Composition &composition, jobs::JobQueue &jobs, QSettings &settings);
    ~ModelLibrary() override; ///< Stops comparing digests and waits.

    QList<ui::ModelItem> models() const override { return m_models; }
    models::MachineMemory memory() const override { return m_memory; }
    void refresh() override;
    void use(const QString &id) override;
    QFuture<Result<engine::ModelSummary>> inspect(const QString &path) override;
    void import(const ui::ModelImport &import) override;
    QFuture<Status> remove(const QString &id) override;

private:
    void list();
    void markUsed();

    Composition &m_composition;
    jobs::JobQueue &m_jobs;
    QSettings &m_settings;
    QList<ui::ModelItem> m_models;
    models::MachineMemory m_memory;
    StopFlag m_stop;
    QThreadPool m_pool; ///< Last: waited for before anything else goes.
};

} // namespace lectern
