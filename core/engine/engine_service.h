// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/engine/engine_types.h"

#include <QFuture>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace lectern::engine {

class Runtime; // core/engine/runtime.h; its libtorch implementation lives in core/engine/internal/.

/// Loads the engine's shared library; called in the worker, so that the window need not wait.
using RuntimeLoader = std::function<Result<std::unique_ptr<Runtime>>()>;

struct LoadRequest {
    QString path; ///< A GGUF file or a folder with config.json, tokenizer.json and safetensors.
    Precision precision = Precision::Auto;
    int threads = 0; ///< 0: the physical cores.
    friend bool operator==(const LoadRequest &, const LoadRequest &) = default;
};

/// A model that is ready.
struct LoadedModel {
    QString name; ///< As the file says it.
    QString architecture; ///< "llama".
    qint64 parameters = 0;
    int contextTokens = 0;
    double loadSeconds = 0;
};

/// What a model file holds and needs, from its header alone.
struct ModelSummary {
    QString name; ///< As the file says it.
    QString architecture;
    QString format; ///< "GGUF" or "safetensors".
    QString weights; ///< Element types with their share.
    QString licence; ///< As the file says it; may be empty.
    QStringList languages; ///< As the file says it; may be empty.
    bool hasChatTemplate = false;
    qint64 parameters = 0;
    int contextTokens = 0;
    int layers = 0;
    int vocabulary = 0;
    qint64 fileBytes = 0;
    qint64 memoryBytesFp32 = 0;
    qint64 memoryBytesAuto = 0;
};

struct GenerationRequest {
    QString prompt;
    bool raw = false; ///< True: no chat template, no token added in front.
    int maxNewTokens = 256; ///< Tokens, not characters; 1..the model's context.
    float temperature = 0; ///< 0: greedy.
    int topK = 0; ///< 0: off.
    float topP = 1; ///< 1: off.
    float minP = 0; ///< 0: off.
    float repeatPenalty = 1; ///< 1: off.
    quint64 seed = 0;
    Priority priority = Priority::Interactive;
};

/// What one generation cost.
struct GenerationStats {
    double firstTokenSeconds = 0; ///< From submission to the first token.
    double prefillTokensPerSecond = 0;
    double decodeTokensPerSecond = 0; ///< 0 where fewer than two tokens were made.
    qint64 privateBytes = 0; ///< Of the process when it ended.
};

/// A piece of a generation: text while it runs, the rest with the last one.
struct GenerationEvent {
    QString text; ///< Whole characters; may be empty.
    QList<int> tokens; ///< Ids whose text has left by now, in order.
    std::optional<Error> error; ///< Only in the last event of a generation that failed.
    bool isLast = false;
    StopReason stop = StopReason::End; ///< Of the last event.
    int promptTokens = 0; ///< Of the last event.
    GenerationStats stats; ///< Of the last event.
};

struct ScoreRequest {
    QString prompt;
    QStringList continuations; ///< Each tokenised alone; its ids follow the prompt's.
    Priority priority = Priority::Draft;
};

struct ContinuationScore {
    double logprob = 0; ///< Sum of natural log-likelihoods of the continuation's tokens.
    int tokens = 0;
};

/// Runs model work on one dedicated thread.
///
/// Every call returns at once and may be made from any thread. Cancelling a future stops its work
/// before the next step; a cancelled generation delivers no last event. Calls made before load()
/// has finished wait for it; without a loaded model they fail with ModelUnavailable.
class EngineService
{
public:
    explicit EngineService(RuntimeLoader loader);
    ~EngineService(); ///< Cancels what runs, waits for the current step, then frees the model.
    EngineService(const EngineService &) = delete;
    EngineService &operator=(const EngineService &) = delete;

    /// Replaces the loaded model. On failure nothing is loaded. Progress is the future's, 0..1000.
    QFuture<Result<LoadedModel>> load(LoadRequest request);

    /// What a model file holds; needs no loaded model and changes none.
    QFuture<Result<ModelSummary>> inspect(QString path);

    /// Streams events as they come (resultReadyAt); an Error ends it inside the last event.
    QFuture<GenerationEvent> generate(GenerationRequest request);

    /// Log-likelihoods of several continuations over one prefix, in one batch, in their order.
    QFuture<Result<QList<ContinuationScore>>> score(ScoreRequest request);

    /// Token ids of a text; nothing is added.
    QFuture<Result<QList<int>>> tokenize(QString text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::engine
