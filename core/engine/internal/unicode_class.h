// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::engine::internal {

/// What the expressions of pre-tokenizers ask: \p{L}, \p{N}, \s, or none of them.
enum class CharacterClass : unsigned char { Other, Letter, Number, Space };

CharacterClass classOf(char32_t codePoint);

} // namespace lectern::engine::internal
