// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_service.h"

#include "core/engine/engine_worker.h"

namespace lectern::engine {

class EngineService::Private
{
public:
    explicit Private(RuntimeLoader loader) : m_worker(std::move(loader)) { }

    template <typename T> QFuture<T> post(PostedCall<T> posted)
    {
        m_worker.post(std::move(posted.call));
        return posted.future;
    }

private:
    EngineWorker m_worker;
};

EngineService::EngineService(RuntimeLoader loader) : d(std::make_unique<Private>(std::move(loader)))
{
}

EngineService::~EngineService() = default;

QFuture<Result<LoadedModel>> EngineService::load(LoadRequest request)
{
    return d->post(makeLoadCall(std::move(request)));
}

QFuture<Result<ModelSummary>> EngineService::inspect(QString path)
{
    return d->post(makeInspectCall(std::move(path)));
}

QFuture<GenerationEvent> EngineService::generate(GenerationRequest request)
{
    return d->post(makeGenerateCall(std::move(request)));
}

QFuture<Result<QList<ContinuationScore>>> EngineService::score(ScoreRequest request)
{
    return d->post(makeScoreCall(std::move(request)));
}

QFuture<Result<QList<int>>> EngineService::tokenize(QString text)
{
    return d->post(makeTokenizeCall(std::move(text)));
}

} // namespace lectern::engine
