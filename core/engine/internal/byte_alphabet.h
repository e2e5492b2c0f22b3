// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::engine::internal {

/// The bytes that a token's text in GPT-2's byte alphabet stands for ("Ġt" is " t"), or nothing
/// where a character does not belong to the alphabet.
///
/// Printable Latin-1 characters stand for themselves; the other bytes, in order, for U+0100 and on.
/// @source Radford et al. 2019, the released encoder of GPT-2
std::optional<std::string> bytesOfAlphabetText(std::string_view text);

} // namespace lectern::engine::internal
