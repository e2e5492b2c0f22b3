// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/decoder.h"

namespace lectern::engine::internal {

/// Feeds a prompt to its session in chunks at absolute multiples of kMostRows, so that the same
/// prompt is always cut alike.
class Prefill
{
public:
    explicit Prefill(std::vector<int> tokens) : m_tokens(std::move(tokens)) { }

    bool isDone() const { return m_done == m_tokens.size(); }
    const std::vector<int> &tokens() const { return m_tokens; }

    /// Computes the next chunk. @return the logits of the prompt's last token with the last chunk
    Logits step(const Decoder &decoder, KvCache &cache);

private:
    std::vector<int> m_tokens;
    std::size_t m_done = 0;
};

} // namespace lectern::engine::internal
