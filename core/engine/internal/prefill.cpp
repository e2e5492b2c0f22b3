// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/prefill.h"

#include "core/engine/internal/linear.h"

#include <algorithm>

namespace lectern::engine::internal {

Logits Prefill::step(const Decoder &decoder, KvCache &cache)
{
    const std::size_t left = m_tokens.size() - m_done;
    const std::size_t count = std::min<std::size_t>(left, kMostRows);
    const bool isLast = count == left;
    const int logitsFrom = static_cast<int>(isLast ? count - 1 : count);
    const Segment segment{nullptr, &cache, std::span(m_tokens).subspan(m_done, count), logitsFrom};
    Logits logits = decoder.forward({&segment, 1});
    m_done += count;
    return logits;
}

} // namespace lectern::engine::internal
