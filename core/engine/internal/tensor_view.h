// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lectern::engine::internal {

/// How the numbers of a stored tensor are written.
enum class ElementType { F32, F16, BF16, Q4_0, Q4_1, Q8_0 };

std::string_view nameOf(ElementType type);

/// Numbers that are stored together: 1, or 32 for the quantised types.
std::int64_t elementsPerBlock(ElementType type);
std::int64_t bytesPerBlock(ElementType type);

/// Bytes of a tensor, or nothing where the shape is impossible: a dimension below 1, a row that is
/// no whole number of blocks, a size beyond 2^62.
/// @param shape outermost first; its last dimension is contiguous
std::optional<std::int64_t> byteCount(ElementType type, std::span<const std::int64_t> shape);

/// A stored tensor: a view into a mapped file.
struct TensorView {
    ElementType type = ElementType::F32;
    std::vector<std::int64_t> shape; ///< Outermost first.
    std::span<const std::byte> bytes;

    std::int64_t elements() const;
};

/// Writes the numbers of `count` elements that start at element `first` (a multiple of the block).
void dequantize(const TensorView &tensor, std::int64_t first, std::int64_t count, float *out);

} // namespace lectern::engine::internal
