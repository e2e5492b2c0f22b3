// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/checkpoint.h"

#include <vector>

namespace lectern::engine::internal {

/// Keys and values of one session, fp32, of every layer: [position][key-value head][head width].
class KvCache
{
public:
    explicit KvCache(const DecoderConfig &config) :
        m_keys(static_cast<std::size_t>(config.layers)),
        m_values(m_keys.size()),
        m_width(config.kvHeads * config.headWidth)
    {
    }

    int length() const { return m_length; }
    int width() const { return m_width; }

    /// Makes room for `rows` more positions; the others move at most.
    void extend(int rows)
    {
        m_length += rows;
        const auto size = static_cast<std::size_t>(m_length) * static_cast<std::size_t>(m_width);
        for (auto *side : {&m_keys, &m_values}) {
            for (auto &layer : *side)
                layer.resize(size);
        }
    }

    float *keys(int layer) { return m_keys[static_cast<std::size_t>(layer)].data(); }
    float *values(int layer) { return m_values[static_cast<std::size_t>(layer)].data(); }
    const float *keys(int layer) const { return m_keys[static_cast<std::size_t>(layer)].data(); }
    const float *values(int layer) const
    {
        return m_values[static_cast<std::size_t>(layer)].data();
    }

private:
    std::vector<std::vector<float>> m_keys;
    std::vector<std::vector<float>> m_values;
    int m_width = 0;
    int m_length = 0;
};

} // namespace lectern::engine::internal
