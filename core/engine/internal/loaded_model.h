// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/bpe_tokenizer.h"
#include "core/engine/internal/chat_template.h"
#include "core/engine/internal/decoder.h"

#include <algorithm>

namespace lectern::engine::internal {

/// Weights and tokenizer of one model, shared by all work on it.
struct LoadedModel {
    std::unique_ptr<Decoder> decoder;
    BpeTokenizer tokenizer;
    std::vector<int> endTokens;

    int contextTokens() const { return decoder->config().contextTokens; }
    bool isEnd(int token) const { return std::ranges::find(endTokens, token) != endTokens.end(); }
};

} // namespace lectern::engine::internal
