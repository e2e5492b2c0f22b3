// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/tokenizer_spec.h"

#include <functional>
#include <string_view>

namespace lectern::engine::internal {

/// Calls `word` for each word of a text, in order; together they are the text.
///
/// The words are those of GPT-2's expression,
/// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`,
/// after each numeric character was isolated where the pre-tokenizer says so.
/// @source Radford et al. 2019, the released encoder of GPT-2
/// @param text valid UTF-8
void splitWords(std::string_view text, const PreTokenizer &preTokenizer,
                const std::function<void(std::string_view)> &word);

} // namespace lectern::engine::internal
