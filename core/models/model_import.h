// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "core/engine/engine_service.h"
#include "core/models/model_catalogue.h"

#include <functional>

namespace lectern::models {

/// A model to be taken into the person's own folder.
struct ImportOrder {
    QString path; ///< A GGUF file or a Hugging Face folder.
    QString name; ///< For people; empty: as the file says it.
    QList<Language> languages; ///< That it may choose wordings in; empty: unknown.
    QString folder = ModelCatalogue::userFolder(); ///< Where imported models are kept.
    qint64 machineBytes = 0; ///< Memory of this computer; 0: not looked at.
};

/// What the engine says of a file; see EngineService::inspect.
using Inspect = std::function<Result<engine::ModelSummary>(const QString &path)>;

/// Copies a model from disk into the person's folder and gives it an entry of its own.
///
/// The engine looks at the file first. The copy has a temporary name until it is whole and flushed,
/// so a stop, a kill or a full disk leaves nothing that could be taken for a model. In any thread.
/// @param known  What is here already.
/// @return the engine's refusal; OutOfMemory where this computer is too small for it; InvalidInput
///         where it is here already; Io where it cannot be written; Cancelled
Result<ModelEntry> importModel(const ImportOrder &order, const Inspect &inspect,
                               const ModelCatalogue &known, const ProgressSink &progress,
                               const StopFlag &stop);

/// Deletes an imported model. @return InvalidInput for one that came with the program
Status removeModel(const LocatedModel &model);

} // namespace lectern::models
