// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/task.h"

namespace lectern::engine::internal {

/// Log-likelihoods of continuations: the prompt once, then the rows of all continuations together,
/// each continuation with a cache of its own behind the prompt's.
class ScoringTask : public Task
{
public:
    explicit ScoringTask(Score request) : m_request(std::move(request)) { }

    std::vector<What> step(const LoadedModel &model) override;

private:
    struct Continuation {
        std::vector<int> tokens;
        std::size_t fed = 0; ///< Tokens that went through the model; the last one need not.
        std::optional<KvCache> cache;
    };

    Done begin(const LoadedModel &model);
    void scoreFirstTokens(const Logits &logits);
    void scoreBatch(const LoadedModel &model);
    bool isDone() const;

    Score m_request;
    std::optional<Prefill> m_prefill;
    std::optional<KvCache> m_prefix;
    std::vector<Continuation> m_continuations;
    Scored m_scored;
};

} // namespace lectern::engine::internal
