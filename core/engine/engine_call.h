// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine_service.h"
#include "core/engine/runtime.h"

#include <QPromise>

#include <memory>

namespace lectern::engine {

/// The model that the worker holds.
struct ModelSlot {
    std::optional<ModelId> model;
};

/// One call of the service on its way: the promise of its future and what is to be done.
///
/// Made in the caller's thread, then used by the worker alone. A call that goes without having
/// finished ends its future without a result.
class EngineCall
{
public:
    virtual ~EngineCall() = default;
    virtual bool isCancelled() const = 0;
    virtual void fail(const Error &error) = 0; ///< The last thing said to the call.
};

/// Work that is done at once, while the runtime does nothing else.
class ImmediateCall : public EngineCall
{
public:
    /// @param quit raised when the service goes
    virtual void run(Runtime &runtime, ModelSlot &slot, const StopFlag &quit) = 0;
    virtual bool replacesModel() const = 0;
};

/// Work that the runtime does step by step.
class StepwiseCall : public EngineCall
{
public:
    virtual Request request(ModelId model) const = 0;
    virtual void deliver(Event event) = 0;
};

/// A call and the future its caller waits on.
template <typename T> struct PostedCall {
    std::unique_ptr<EngineCall> call;
    QFuture<T> future;
};

PostedCall<Result<LoadedModel>> makeLoadCall(LoadRequest request);
PostedCall<Result<ModelSummary>> makeInspectCall(QString path);
PostedCall<GenerationEvent> makeGenerateCall(GenerationRequest request);
PostedCall<Result<QList<ContinuationScore>>> makeScoreCall(ScoreRequest request);
PostedCall<Result<QList<int>>> makeTokenizeCall(QString text);

} // namespace lectern::engine
