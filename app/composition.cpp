// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/experiment_renditions.h"
#include "app/scene_json.h"
#include "core/education/exercise_json.h"
#include "core/education/layout/lesson_layout.h"
#include "core/engine/runtime_loader.h"
#include "ui/plots/custom_plot_renderer.h"

#include <QCoreApplication>
#include <QThread>

namespace lectern {
namespace {

publish::SharedTools publishTools(const std::shared_ptr<const media::PlotRenderer> &plots)
{
    auto tools = std::make_shared<publish::PublishTools>();
    tools->layouts.add(QStringLiteral("lesson"), education::layOutLesson);
    tools->payloadTypes.add(education::exercisePayloadType());
    tools->payloadTypes.add(scenePayloadType());
    const publish::ProgramFiles files
        = publish::programFiles(QCoreApplication::applicationDirPath());
    tools->mathJaxScript = files.mathJaxScript;
    tools->fontFolder = files.fontFolder;
    tools->media = std::make_shared<ExperimentRenditions>(plots);
    return tools;
}

} // namespace

Composition::Composition() :
    m_plots(std::make_shared<plots::CustomPlotRenderer>()),
    m_publishTools(publishTools(m_plots)),
    m_models(models::ModelCatalogue::bundled()),
    m_engine(engine::bundledRuntimeLoader())
{
    publish::addExporters(m_exporters, m_publishTools);
}

Composition::~Composition() = default;

Result<ReadyModel> Composition::loadModel(const ModelChoice &choice, const ProgressSink &progress,
                                          const StopFlag &stop)
{
    auto located = m_models.locate(choice.model);
    if (!located)
        return std::unexpected(located.error());
    const engine::LoadRequest request{
        .path = located->path, .precision = choice.precision, .threads = choice.threads};
    std::unique_lock lock(m_loading, std::try_to_lock);
    for (; !lock.owns_lock() && !stop.isRaised(); (void)lock.try_lock())
        QThread::msleep(5);
    if (!lock.owns_lock())
        return failure(ErrorCode::Cancelled, {});
    if (m_held && m_held->request == request)
        return m_held->model; // Loading it again would end what runs on it.
    m_held.reset();
    auto ready = load(*located, request, progress, stop);
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
    const auto located = m_models.locate(choice.model);
    if (!located)
        return std::unexpected(located.error());
    if (!located->entry.knows(language))
        return nullptr;
    const auto ready = loadModel(choice, progress, stop);
    if (!ready)
        return std::unexpected(ready.error());
    return std::make_unique<drafting::EngineScorer>(m_engine, ready->entry.id,
                                                    ready->entry.languages);
}

} // namespace lectern
