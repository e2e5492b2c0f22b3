// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/unicode_class.h"

#include <algorithm>
#include <iterator>

namespace lectern::engine::internal {
namespace {

struct Range {
    char32_t first;
    char32_t last;
    CharacterClass kind;
};

constexpr Range kRanges[] = {
#include "core/engine/internal/unicode_table.inc"
};

} // namespace

CharacterClass classOf(char32_t codePoint)
{
    const auto *after = std::ranges::upper_bound(kRanges, codePoint, {}, &Range::first);
    if (after == std::begin(kRanges))
        return CharacterClass::Other;
    const Range &range = *std::prev(after);
    return codePoint <= range.last ? range.kind : CharacterClass::Other;
}

} // namespace lectern::engine::internal
