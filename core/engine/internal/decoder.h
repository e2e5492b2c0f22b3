// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/kv_cache.h"

#include <memory>
#include <span>

namespace lectern::engine::internal {

enum class WeightFormat;

struct DecoderOptions {
    WeightFormat format;
    int threads = 1; ///< That share the work of a pass, its caller among them.
};

/// Consecutive new positions of one session.
struct Segment {
    const KvCache *prefix
        = nullptr; ///< Positions before those of `own`, shared and unchanged; may be null.
    KvCache *own = nullptr; ///< Grows by the tokens.
    std::span<const int> tokens;
    int logitsFrom = 0; ///< Logits are wanted of tokens[logitsFrom] and those after it.
};

/// The logits of the rows that wanted them, in order.
struct Logits {
    std::vector<float> numbers; ///< [rows, vocabulary]
    int rows = 0;
};

/// A decoder of the Llama line: RMSNorm, rotary positions, grouped-query attention, SwiGLU.
///
/// Immutable once loaded; one thread at a time computes. @source Touvron et al. 2023, section 2;
/// Ainslie et al. 2023 for the groups
class Decoder
{
public:
    /// @return Cancelled where `stop` was raised
    static Outcome<std::unique_ptr<Decoder>> load(const Checkpoint &checkpoint,
                                                  const DecoderOptions &options,
                                                  const LoadProgress &progress,
                                                  const StopFlag &stop);
    ~Decoder();

    const DecoderConfig &config() const;

    /// Computes all rows of all segments, at most kMostRows, in one pass.
    Logits forward(std::span<const Segment> segments) const;

private:
    struct Weights;
    explicit Decoder(std::unique_ptr<Weights> weights);
    std::unique_ptr<Weights> m_weights;
};

/// bf16 where this processor multiplies it in hardware, else fp32.
WeightFormat automaticFormat();

} // namespace lectern::engine::internal
