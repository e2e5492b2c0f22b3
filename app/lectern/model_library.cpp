// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/model_library.h"

#include "app/lectern/import_job.h"

#include <QtConcurrent>

namespace lectern {
namespace {

const QString kUsedModelKey = QStringLiteral("model/used");

} // namespace

ModelLibrary::ModelLibrary(Composition &composition, jobs::JobQueue &jobs, QSettings &settings) :
    m_composition(composition), m_jobs(jobs), m_settings(settings)
{
    m_pool.setMaxThreadCount(1);
    composition.setUsedModel(settings.value(kUsedModelKey).toString());
    ImportJob::registerKind(jobs, composition);
    connect(&jobs, &jobs::JobQueue::jobChanged, this, [this](jobs::JobId id) {
        const auto job = m_jobs.job(id);
        if (job && job->kind == ImportJob::kind() && job->state == jobs::JobState::Done)
            refresh();
    });
    list();
}

ModelLibrary::~ModelLibrary()
{
    m_stop.raise();
    m_pool.waitForDone();
}

void ModelLibrary::list()
{
    const models::ModelCatalogue catalogue = m_composition.models();
    QList<ui::ModelItem> items;
    for (const models::ModelEntry &entry : catalogue.entries()) {
        ui::ModelItem item;
        item.entry = entry;
        if (const auto located = catalogue.locate(entry.id))
            item.path = located->path;
        for (const ui::ModelItem &known : std::as_const(m_models)) {
            if (known.entry == entry && known.path == item.path)
                item.state = known.state;
        }
        items.append(item);
    }
    m_models = items;
    markUsed();
}

void ModelLibrary::markUsed()
{
    const auto used = m_composition.usedModel();
    for (ui::ModelItem &item : m_models)
        item.isUsed = used && used->entry.id == item.entry.id;
    Q_EMIT modelsChanged();
}

void ModelLibrary::refresh()
{
    m_pool.start([this] {
        m_composition.refreshModels();
        const models::MachineMemory memory = models::machineMemory();
        QMetaObject::invokeMethod(this, [this, memory] {
            m_memory = memory;
            list();
        });
        for (const models::LocatedModel &model : m_composition.models().present()) {
            const auto state = m_composition.digests().check(model, {}, m_stop);
            if (m_stop.isRaised())
                return;
            QMetaObject::invokeMethod(this, [this, id = model.entry.id, state] {
                for (ui::ModelItem &item : m_models) {
                    if (item.entry.id == id && state)
                        item.state = *state;
                }
                Q_EMIT modelsChanged();
            });
        }
    });
}

void ModelLibrary::use(const QString &id)
{
    m_settings.setValue(kUsedModelKey, id);
    m_composition.setUsedModel(id);
    markUsed();
}

QFuture<Result<engine::ModelSummary>> ModelLibrary::inspect(const QString &path)
{
    return m_composition.engine().inspect(path);
}

void ModelLibrary::import(const ui::ModelImport &import)
{
    const auto added = m_jobs.add(ImportJob::kind(), ImportJob::parametersOf(import));
    if (!added)
        Q_EMIT failed(added.error().message);
}

QFuture<Status> ModelLibrary::remove(const QString &id)
{
    return QtConcurrent::run(&m_pool, [this, id]() -> Status {
        const auto located = m_composition.models().locate(id);
        if (!located)
            return std::unexpected(located.error());
        LECTERN_TRY(models::removeModel(*located));
        m_composition.refreshModels();
        QMetaObject::invokeMethod(this, [this] { list(); });
        return {};
    });
}

} // namespace lectern
