// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/payload_types.h"
#include "core/drafting/engine_scorer.h"
#include "core/engine/engine_service.h"
#include "core/engine/runtime_loader.h"
#include "core/ingest/ingest_service.h"
#include "core/media/plot_renderer.h"
#include "core/medical/dicom/series_service.h"
#include "core/models/digest_check.h"
#include "core/models/model_catalogue.h"
#include "core/publish/publish_tools.h"

#include <QString>

#include <memory>
#include <mutex>
#include <optional>

namespace lectern {

/// Which model to load and how.
struct ModelChoice {
    QString model; ///< Path or catalogue id; empty: the default model.
    engine::Precision precision = engine::Precision::Auto;
    int threads = 0; ///< 0: the physical cores.
};

/// A model that is loaded, with what the catalogue knows of it.
struct ReadyModel {
    engine::LoadedModel loaded;
    models::ModelEntry entry;
};

/// The object graph of a program: the only place that builds it.
///
/// Made in the GUI thread after the QApplication; cheap, as the engine's library is loaded by its
/// worker on first use.
class Composition
{
public:
    explicit Composition(engine::RuntimeLoader loader = engine::bundledRuntimeLoader());
    ~Composition();
    Composition(const Composition &) = delete;
    Composition &operator=(const Composition &) = delete;

    const document::PayloadTypes &payloadTypes() const { return m_publishTools->payloadTypes; }
    const publish::Exporters &exporters() const { return m_exporters; }
    const publish::SharedTools &publishTools() const { return m_publishTools; }
    /// As it stands now; any thread.
    models::ModelCatalogue models() const;
    /// Takes up what was imported or removed meanwhile. Any thread.
    void refreshModels();
    /// The model that stands in where none is named; empty: the first of the catalogue. Any thread.
    void setUsedModel(const QString &id);
    /// The model that stands in where none is named, if its file is here.
    Result<models::LocatedModel> usedModel() const;
    models::DigestCheck &digests() { return m_digests; }
    const ingest::IngestService &ingest() const { return m_ingest; }
    const medical::SeriesService &series() const { return m_series; }
    const media::PlotRenderer &plots() const { return *m_plots; }
    engine::EngineService &engine() { return m_engine; }

    /// Finds a model and waits until it is loaded; one that is loaded already, in the same way, is
    /// taken as it is. For the command line and for job threads.
    /// @return ModelUnavailable or OutOfMemory with the next step
    Result<ReadyModel> loadModel(const ModelChoice &choice, const ProgressSink &progress,
                                 const StopFlag &stop);

    /// The model that ranks wordings in a language, loaded; null where it does not know the
    /// language and our own rules choose. Waits as loadModel does, with its errors.
    Result<std::unique_ptr<drafting::EngineScorer>> scorer(const ModelChoice &choice,
                                                           Language language,
                                                           const ProgressSink &progress,
                                                           const StopFlag &stop);

private:
    Result<ReadyModel> load(const models::LocatedModel &located, const engine::LoadRequest &request,
                            const ProgressSink &progress, const StopFlag &stop);

    /// The model that the engine holds, and how it was asked for.
    struct HeldModel {
        engine::LoadRequest request;
        ReadyModel model;
    };

    std::shared_ptr<const media::PlotRenderer> m_plots;
    publish::SharedTools m_publishTools;
    publish::Exporters m_exporters;
    Result<models::LocatedModel> located(const ModelChoice &choice) const;

    mutable std::mutex m_modelsMutex;
    models::ModelCatalogue m_models; ///< Guarded by m_modelsMutex, as the next one.
    QString m_usedModel;
    models::DigestCheck m_digests;
    ingest::IngestService m_ingest;
    medical::SeriesService m_series;
    std::mutex m_loading; ///< One thread loads; the others wait for its model.
    std::optional<HeldModel> m_held; // Under m_loading.
    engine::EngineService m_engine; // Last: its worker stops before anything else goes.
};

} // namespace lectern
