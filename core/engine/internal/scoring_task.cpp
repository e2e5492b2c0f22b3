// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/scoring_task.h"

#include "core/engine/internal/kernels.h"
#include "core/engine/internal/linear.h"

#include <algorithm>

namespace lectern::engine::internal {

Done ScoringTask::begin(const LoadedModel &model)
{
    auto prompt = model.tokenizer.encode(m_request.prompt, SpecialTokens::Recognised);
    if (prompt.empty())
        return refusal(FailureCode::InvalidRequest, "the text before the candidates is empty");
    std::size_t longest = 0;
    for (const std::string &text : m_request.continuations) {
        m_continuations.push_back(
            {model.tokenizer.encode(text, SpecialTokens::Recognised), 0, std::nullopt});
        longest = std::max(longest, m_continuations.back().tokens.size());
        m_scored.continuations.push_back(
            {0, static_cast<int>(m_continuations.back().tokens.size())});
    }
    const auto tokens = static_cast<std::int64_t>(prompt.size() + longest);
    if (tokens > model.contextTokens())
        return std::unexpected(Failure{FailureCode::TooLong,
                                       "text and candidate are longer than the model's context",
                                       {},
                                       tokens,
                                       model.contextTokens()});
    m_prefix.emplace(model.decoder->config());
    m_prefill.emplace(std::move(prompt));
    return {};
}

std::vector<What> ScoringTask::step(const LoadedModel &model)
{
    if (!m_prefill) {
        if (const Done begun = begin(model); !begun)
            return {Failed{begun.error()}};
    }
    if (!m_prefill->isDone()) {
        const Logits logits = m_prefill->step(*model.decoder, *m_prefix);
        if (m_prefill->isDone())
            scoreFirstTokens(logits);
    } else {
        scoreBatch(model);
    }
    return m_prefill->isDone() && isDone() ? std::vector<What>{m_scored} : std::vector<What>();
}

bool ScoringTask::isDone() const
{
    return std::ranges::all_of(
        m_continuations, [](const Continuation &one) { return one.fed + 1 >= one.tokens.size(); });
}

void ScoringTask::scoreFirstTokens(const Logits &logits)
{
    for (std::size_t i = 0; i < m_continuations.size(); ++i) {
        const auto &tokens = m_continuations[i].tokens;
        if (!tokens.empty())
            m_scored.continuations[i].logprob = logShare(
                logits.numbers.data(), static_cast<int>(logits.numbers.size()), tokens.front());
    }
}

void ScoringTask::scoreBatch(const LoadedModel &model)
{
    struct Part {
        std::size_t continuation;
        std::size_t begin;
        std::size_t count;
    };
    std::vector<Part> parts;
    std::vector<Segment> segments;
    auto room = static_cast<std::size_t>(kMostRows);
    for (std::size_t i = 0; i < m_continuations.size() && room > 0; ++i) {
        Continuation &one = m_continuations[i];
        if (one.fed + 1 >= one.tokens.size())
            continue;
        const std::size_t count = std::min(room, one.tokens.size() - 1 - one.fed);
        if (!one.cache)
            one.cache.emplace(model.decoder->config());
        segments.push_back(
            {&*m_prefix, &*one.cache, std::span(one.tokens).subspan(one.fed, count), 0});
        parts.push_back({i, one.fed, count});
        room -= count;
    }
    const Logits logits = model.decoder->forward(segments);
    const int vocabulary = model.decoder->config().vocabulary;
    const float *row = logits.numbers.data();
    for (const Part &part : parts) {
        Continuation &one = m_continuations[part.continuation];
        for (std::size_t i = 0; i < part.count; ++i, row += vocabulary)
            m_scored.continuations[part.continuation].logprob
                += logShare(row, vocabulary, one.tokens[part.begin + i + 1]);
        one.fed += part.count;
        if (one.fed + 1 >= one.tokens.size())
            one.cache.reset();
    }
}

} // namespace lectern::engine::internal
