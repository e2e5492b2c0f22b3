// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/experiment_renditions.h"
#include "app/scene_json.h"
#include "core/education/exercise_json.h"
#include "core/education/layout/lesson_layout.h"
#include "core/engine/runtime_loader.h"
#include "core/medical/exchange/report_exporters.h"
#include "core/medical/exchange/sr/sr_exporter.h"
#include "core/medical/layout/report_layout.h"
#include "core/medical/report/measured_value.h"
#include "core/medical/report/study.h"
#include "ui/plots/custom_plot_renderer.h"

#include <QCoreApplication>
#include <QThread>

namespace lectern {
namespace {

publish::SharedTools makePublishTools(const std::shared_ptr<const media::PlotRenderer> &plots)
{
    auto tools = std::make_shared<publish::PublishTools>();
    tools->layouts.add(QStringLiteral("lesson"), education::layOutLesson);
    tools->layouts.add(QStringLiteral("report"), medical::layOutReport);
    tools->payloadTypes.add(education::exercisePayloadType());
    tools->payloadTypes.add(scenePayloadType());
    tools->payloadTypes.add(medical::studyPayloadType());
    tools->payloadTypes.add(medical::measuredPayloadType());
    const publish::ProgramFiles files
        = publish::programFiles(QCoreApplication::applicationDirPath());
    tools->mathJaxScript = files.mathJaxScript;
    tools->fontFolder = files.fontFolder;
    tools->media = std::make_shared<ExperimentRenditions>(plots);
    return tools;
}

} // namespace

Composition::Composition(engine::RuntimeLoader loader) :
    m_plots(std::make_shared<plots::CustomPlotRenderer>()),
    m_publishTools(makePublishTools(m_plots)),
    m_models(models::ModelCatalogue::bundled()),
    m_digests(models::DigestCheck::standardCacheFile()),
    m_engine(std::move(loader))
{
    publish::addExporters(m_exporters, m_publishTools);
    m_exporters.add(medical::makeReportTextExporter());
    m_exporters.add(medical::makeSrExporter());
    m_exporters.add(medical::makeFhirExporter());
}

Composition::~Composition() = default;

models::ModelCatalogue Composition::models() const
{
    const std::lock_guard lock(m_modelsMutex);
    return m_models;
}

void Composition::refreshModels()
{
    auto fresh = models::ModelCatalogue::bundled();
    const std::lock_guard lock(m_modelsMutex);
    m_models = std::move(fresh);
}

void Composition::setUsedModel(const QString &id)
{
    const std::lock_guard lock(m_modelsMutex);
    m_usedModel = id;
}

Result<models::LocatedModel> Composition::usedModel() const
{
    const std::lock_guard lock(m_modelsMutex);
    if (!m_usedModel.isEmpty()) {
        if (auto chosen = m_models.locate(m_usedModel))
            return chosen;
    }
    return m_models.locate();
}

Result<models::LocatedModel> Composition::located(const ModelChoice &choice) const
{
    return choice.model.isEmpty() ? usedModel() : models().locate(choice.model);
}

Result<ReadyModel> Composition::loadModel(const ModelChoice &choice, const ProgressSink &progress,
                                          const StopFlag &stop)
{
    const auto found = located(choice);
    if (!found)
        return std::unexpected(found.error());
    const engine::LoadRequest request{
        .path = found->path, .precision = choice.precision, .threads = choice.threads};
    std::unique_lock lock(m_loading, std::try_to_lock);
    for (; !lock.owns_lock() && !stop.isRaised(); (void)lock.try_lock())
        QThread::msleep(5);
    if (!lock.owns_lock())
        return failure(ErrorCode::Cancelled, {});
    if (m_held && m_held->request == request)
        return m_held->model; // Loading it again would end what runs on it.
    m_held.reset();
    const auto state = m_digests.check(*found, progress, stop);
    if (!state)
        return std::unexpected(state.error());
    if (*state == models::FileState::Changed)
        return std::unexpected(models::changedModelError(*found));
    auto ready = load(*found, request, progress, stop);
    if (ready)
        m_held = HeldModel{request, *ready};
    return ready;
}

Result<ReadyModel> Composition::load(const models::LocatedModel &located,
                                     const engine::LoadRequest &request,
                                     const ProgressSink &progress, const StopFlag &stop)
{
    auto future = m_engine.load(request);
    const QString step
        = QCoreApplication::translate("Composition", "Loading %1").arg(located.entry.name);
    while (!future.isFinished()) {
        if (stop.isRaised())
            future.cancel();
        if (progress)
            progress({future.progressValue() / 1000.0, step});
        QThread::msleep(5);
    }
    if (future.resultCount() == 0)
        return failure(ErrorCode::Cancelled, {});
    const auto loaded = future.result();
    if (!loaded)
        return std::unexpected(loaded.error());
    return ReadyModel{*loaded, located.entry};
}

Result<std::unique_ptr<drafting::EngineScorer>> Composition::scorer(const ModelChoice &choice,
                                                                    Language language,
                                                                    const ProgressSink &progress,
                                                                    const StopFlag &stop)
{
    const auto found = located(choice);
    if (!found)
        return std::unexpected(found.error());
    if (!found->entry.knows(language))
        return nullptr;
    const auto ready = loadModel(choice, progress, stop);
    if (!ready)
        return std::unexpected(ready.error());
    return std::make_unique<drafting::EngineScorer>(m_engine, ready->entry.id,
                                                    ready->entry.languages);
}

} // namespace lectern
