// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_call.h"

#include "core/engine/runtime_failure.h"

#include <QElapsedTimer>

#include <type_traits>

namespace lectern::engine {
namespace {

constexpr int kProgressSteps = 1000;

/// The part that all calls with one result share.
template <typename Base, typename T> class CallWithResult : public Base
{
public:
    CallWithResult() { m_promise.start(); }
    ~CallWithResult() override { m_promise.finish(); }

    QFuture<Result<T>> future() const { return m_promise.future(); }
    bool isCancelled() const override { return m_promise.isCanceled(); }
    void fail(const Error &error) override
    {
        m_promise.addResult(Result<T>(std::unexpected(error)));
    }

protected:
    void succeed(T value) { m_promise.addResult(Result<T>(std::move(value))); }

    mutable QPromise<Result<T>> m_promise;
};

class LoadCall : public CallWithResult<ImmediateCall, LoadedModel>
{
public:
    explicit LoadCall(LoadRequest request) : m_request(std::move(request))
    {
        m_promise.setProgressRange(0, kProgressSteps);
    }

    bool replacesModel() const override { return true; }

    void run(Runtime &runtime, ModelSlot &slot, const StopFlag &quit) override
    {
        QElapsedTimer timer;
        timer.start();
        const std::string path = m_request.path.toStdString();
        const auto info = runtime.inspect(path);
        if (!info)
            return fail(errorOf(info.error()));
        const StopFlag stop;
        const auto progress = [&](double fraction) {
            m_promise.setProgressValue(static_cast<int>(fraction * kProgressSteps));
            if (m_promise.isCanceled() || quit.isRaised())
                stop.raise();
        };
        const auto model
            = runtime.load(path, {m_request.precision, m_request.threads}, progress, stop);
        if (!model)
            return fail(errorOf(model.error()));
        slot.model = *model;
        LoadedModel loaded;
        loaded.name = QString::fromStdString(info->name);
        loaded.architecture = QString::fromStdString(info->architecture);
        loaded.parameters = info->parameters;
        loaded.contextTokens = info->contextTokens;
        loaded.loadSeconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
        succeed(std::move(loaded));
    }

private:
    LoadRequest m_request;
};

class InspectCall : public CallWithResult<ImmediateCall, ModelSummary>
{
public:
    explicit InspectCall(QString path) : m_path(std::move(path)) { }

    bool replacesModel() const override { return false; }

    void run(Runtime &runtime, ModelSlot &, const StopFlag &) override
    {
        const auto info = runtime.inspect(m_path.toStdString());
        if (!info)
            return fail(errorOf(info.error()));
        ModelSummary summary;
        summary.name = QString::fromStdString(info->name);
        summary.architecture = QString::fromStdString(info->architecture);
        summary.format = QString::fromStdString(info->format);
        summary.weights = QString::fromStdString(info->weights);
        summary.licence = QString::fromStdString(info->licence);
        for (const std::string &language : info->languages)
            summary.languages.append(QString::fromStdString(language));
        summary.hasChatTemplate = info->hasChatTemplate;
        summary.parameters = info->parameters;
        summary.contextTokens = info->contextTokens;
        summary.layers = info->layers;
        summary.vocabulary = info->vocabulary;
        summary.fileBytes = info->fileBytes;
        summary.memoryBytesFp32 = info->memoryBytesFp32;
        summary.memoryBytesAuto = info->memoryBytesAuto;
        succeed(std::move(summary));
    }

private:
    QString m_path;
};

Error cancelledError()
{
    return errorOf({FailureCode::Cancelled, "the request was cancelled", {}});
}

QList<int> idList(const std::vector<int> &ids)
{
    return QList<int>(ids.begin(), ids.end());
}

class GenerateCall : public StepwiseCall
{
public:
    explicit GenerateCall(GenerationRequest request) : m_request(std::move(request))
    {
        m_promise.start();
    }
    ~GenerateCall() override { m_promise.finish(); }

    QFuture<GenerationEvent> future() const { return m_promise.future(); }
    bool isCancelled() const override { return m_promise.isCanceled(); }

    void fail(const Error &error) override
    {
        GenerationEvent last;
        last.isLast = true;
        last.error = error;
        last.stop = StopReason::Cancelled;
        m_promise.addResult(std::move(last));
    }

    Request request(ModelId model) const override
    {
        Generate work;
        work.prompt = m_request.prompt.toStdString();
        work.raw = m_request.raw;
        work.maxNewTokens = m_request.maxNewTokens;
        work.sampling = {m_request.temperature, m_request.topK,          m_request.topP,
                         m_request.minP,        m_request.repeatPenalty, m_request.seed};
        return {model, m_request.priority, std::move(work)};
    }

    void deliver(Event event) override
    {
        if (const auto *piece = std::get_if<Piece>(&event.what)) {
            GenerationEvent next;
            next.text = QString::fromStdString(piece->text);
            next.tokens = idList(piece->tokens);
            m_promise.addResult(std::move(next));
        } else if (const auto *end = std::get_if<Generated>(&event.what)) {
            m_promise.addResult(lastEvent(*end));
        } else if (const auto *failed = std::get_if<Failed>(&event.what)) {
            fail(errorOf(failed->failure));
        } else {
            GenerationEvent last; // Its model was replaced.
            last.isLast = true;
            last.stop = StopReason::Cancelled;
            m_promise.addResult(std::move(last));
        }
    }

private:
    static GenerationEvent lastEvent(const Generated &end)
    {
        GenerationEvent last;
        last.isLast = true;
        last.stop = end.stop;
        last.promptTokens = end.promptTokens;
        last.stats.firstTokenSeconds = end.figures.firstTokenSeconds;
        if (end.figures.prefillSeconds > 0)
            last.stats.prefillTokensPerSecond = end.promptTokens / end.figures.prefillSeconds;
        if (end.newTokens > 1 && end.figures.decodeSeconds > 0)
            last.stats.decodeTokensPerSecond = (end.newTokens - 1) / end.figures.decodeSeconds;
        last.stats.privateBytes = end.figures.privateBytes;
        return last;
    }

    GenerationRequest m_request;
    mutable QPromise<GenerationEvent> m_promise;
};

class ScoreCall : public CallWithResult<StepwiseCall, QList<ContinuationScore>>
{
public:
    explicit ScoreCall(ScoreRequest request) : m_request(std::move(request)) { }

    Request request(ModelId model) const override
    {
        Score work;
        work.prompt = m_request.prompt.toStdString();
        for (const QString &continuation : m_request.continuations)
            work.continuations.push_back(continuation.toStdString());
        return {model, m_request.priority, std::move(work)};
    }

    void deliver(Event event) override
    {
        if (const auto *scored = std::get_if<Scored>(&event.what)) {
            QList<ContinuationScore> scores;
            for (const auto &continuation : scored->continuations)
                scores.append({continuation.logprob, continuation.tokens});
            succeed(std::move(scores));
        } else if (const auto *failed = std::get_if<Failed>(&event.what)) {
            fail(errorOf(failed->failure));
        } else {
            fail(cancelledError());
        }
    }

private:
    ScoreRequest m_request;
};

class TokenizeCall : public CallWithResult<StepwiseCall, QList<int>>
{
public:
    explicit TokenizeCall(QString text) : m_text(std::move(text)) { }

    Request request(ModelId model) const override
    {
        return {model, Priority::Interactive, Tokenize{m_text.toStdString()}};
    }

    void deliver(Event event) override
    {
        if (const auto *tokenized = std::get_if<Tokenized>(&event.what))
            succeed(idList(tokenized->tokens));
        else if (const auto *failed = std::get_if<Failed>(&event.what))
            fail(errorOf(failed->failure));
        else
            fail(cancelledError());
    }

private:
    QString m_text;
};

template <typename Call, typename Argument> auto posted(Argument argument)
{
    auto call = std::make_unique<Call>(std::move(argument));
    auto future = call->future();
    using T = std::decay_t<decltype(future.result())>;
    return PostedCall<T>{std::move(call), std::move(future)};
}

} // namespace

PostedCall<Result<LoadedModel>> makeLoadCall(LoadRequest request)
{
    return posted<LoadCall>(std::move(request));
}

PostedCall<Result<ModelSummary>> makeInspectCall(QString path)
{
    return posted<InspectCall>(std::move(path));
}

PostedCall<GenerationEvent> makeGenerateCall(GenerationRequest request)
{
    return posted<GenerateCall>(std::move(request));
}

PostedCall<Result<QList<ContinuationScore>>> makeScoreCall(ScoreRequest request)
{
    return posted<ScoreCall>(std::move(request));
}

PostedCall<Result<QList<int>>> makeTokenizeCall(QString text)
{
    return posted<TokenizeCall>(std::move(text));
}

} // namespace lectern::engine
