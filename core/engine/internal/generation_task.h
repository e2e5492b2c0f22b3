// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/task.h"

namespace lectern::engine::internal {

/// A generation: the prompt in chunks, then a token a step, which up to 16 generations share.
class GenerationTask : public Task
{
public:
    explicit GenerationTask(Generate request);

    std::vector<What> step(const LoadedModel &model) override;
    std::optional<Segment> decodeRow() override;
    std::vector<What> takeLogits(const LoadedModel &model, std::vector<float> logits) override;

private:
    using Clock = std::chrono::steady_clock;

    Done begin(const LoadedModel &model);
    std::vector<What> finish(StopReason stop);
    bool isFull(const LoadedModel &model) const;

    Generate m_request;
    Sampler m_sampler;
    TextStream m_text;
    std::optional<Prefill> m_prefill;
    std::optional<KvCache> m_cache;
    int m_lastToken = -1;
    int m_newTokens = 0;
    Clock::time_point m_submitted = Clock::now();
    Clock::time_point m_firstToken;
    Clock::time_point m_latestToken;
    double m_prefillSeconds = 0;
};

} // namespace lectern::engine::internal
