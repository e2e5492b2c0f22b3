// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/generation_task.h"

#include "core/engine/internal/process_memory.h"

namespace lectern::engine::internal {
namespace {

double seconds(std::chrono::steady_clock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

Outcome<std::vector<int>> encodePrompt(const LoadedModel &model, const Generate &request)
{
    if (request.raw)
        return model.tokenizer.encode(request.prompt, SpecialTokens::Recognised);
    const auto chat = ChatTemplate::recognise(model.tokenizer);
    if (!chat)
        return std::unexpected(chat.error());
    std::vector<int> ids = chat->encodeTurn(model.tokenizer, request.prompt);
    const TokenizerSpec &spec = model.tokenizer.spec();
    if (spec.addsBeginToken && spec.beginToken)
        ids.insert(ids.begin(), *spec.beginToken);
    return ids;
}

} // namespace

GenerationTask::GenerationTask(Generate request) :
    m_request(std::move(request)), m_sampler(m_request.sampling)
{
}

Done GenerationTask::begin(const LoadedModel &model)
{
    auto ids = encodePrompt(model, m_request);
    if (!ids)
        return std::unexpected(ids.error());
    if (ids->empty())
        return refusal(FailureCode::InvalidRequest, "the prompt is empty");
    const auto tokens = static_cast<std::int64_t>(ids->size());
    if (tokens >= model.contextTokens())
        return std::unexpected(Failure{FailureCode::TooLong,
                                       "the prompt is longer than the model's context",
                                       {},
                                       tokens,
                                       model.contextTokens() - 1});
    for (const int id : *ids)
        m_sampler.note(id);
    m_prefill.emplace(std::move(*ids));
    m_cache.emplace(model.decoder->config());
    return {};
}

std::vector<What> GenerationTask::step(const LoadedModel &model)
{
    if (!m_prefill) {
        if (const Done begun = begin(model); !begun)
            return {Failed{begun.error()}};
    }
    const auto start = Clock::now();
    Logits logits = m_prefill->step(*model.decoder, *m_cache);
    m_prefillSeconds += seconds(Clock::now() - start);
    return m_prefill->isDone() ? takeLogits(model, std::move(logits.numbers)) : std::vector<What>();
}

std::optional<Segment> GenerationTask::decodeRow()
{
    if (!m_prefill || !m_prefill->isDone())
        return std::nullopt;
    return Segment{nullptr, &*m_cache, {&m_lastToken, 1}, 0};
}

bool GenerationTask::isFull(const LoadedModel &model) const
{
    // The cache holds all but the latest token.
    return m_newTokens >= m_request.maxNewTokens || m_cache->length() + 1 >= model.contextTokens();
}

std::vector<What> GenerationTask::takeLogits(const LoadedModel &model, std::vector<float> logits)
{
    m_lastToken = m_sampler.choose(logits);
    m_sampler.note(m_lastToken);
    m_latestToken = Clock::now();
    if (++m_newTokens == 1)
        m_firstToken = m_latestToken;
    std::vector<What> events;
    const bool isEnd = model.isEnd(m_lastToken);
    if (auto piece = m_text.add(m_lastToken,
                                isEnd ? std::string_view() : model.tokenizer.bytesOf(m_lastToken)))
        events.emplace_back(std::move(*piece));
    if (isEnd || isFull(model)) {
        for (What &what : finish(isEnd ? StopReason::End : StopReason::Length))
            events.push_back(std::move(what));
    }
    return events;
}

std::vector<What> GenerationTask::finish(StopReason stop)
{
    std::vector<What> events;
    if (auto piece = m_text.finish())
        events.emplace_back(std::move(*piece));
    Generated end;
    end.stop = stop;
    end.promptTokens = static_cast<int>(m_prefill->tokens().size());
    end.newTokens = m_newTokens;
    end.figures.firstTokenSeconds = seconds(m_firstToken - m_submitted);
    end.figures.prefillSeconds = m_prefillSeconds;
    end.figures.decodeSeconds = seconds(m_latestToken - m_firstToken);
    end.figures.privateBytes = privateBytesOfProcess();
    events.emplace_back(end);
    return events;
}

} // namespace lectern::engine::internal
