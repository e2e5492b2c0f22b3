// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/tensor_view.h"

#include <bit>
#include <cstring>

namespace lectern::engine::internal {
namespace {

constexpr std::int64_t kQuantBlock = 32;

std::uint16_t halfWord(const std::byte *at)
{
    std::uint16_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// @source IEEE 754-2008, binary16
float fromHalf(std::uint16_t half)
{
    const std::uint32_t sign = std::uint32_t(half & 0x8000U) << 16;
    const std::uint32_t exponent = (half >> 10) & 0x1FU;
    std::uint32_t fraction = half & 0x3FFU;
    if (exponent == 0x1F)
        return std::bit_cast<float>(sign | 0x7F800000U | (fraction << 13));
    if (exponent != 0)
        return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (fraction << 13));
    const float magnitude = static_cast<float>(fraction) * 0x1p-24F; // Subnormal or zero.
    return sign ? -magnitude : magnitude;
}

float fromBfloat(std::uint16_t word)
{
    return std::bit_cast<float>(std::uint32_t(word) << 16);
}

/// 32 numbers of each quantised type, laid out as ggml writes them.
/// @source ggml's description of its block types: q4_0 is {half d; 16 bytes}, x = (q - 8) d;
///         q4_1 is {half d; half m; 16 bytes}, x = q d + m; q8_0 is {half d; 32 signed bytes}, x =
///         q d. In both 4-bit types byte j holds number j below and number j + 16 above.
void block(ElementType type, const std::byte *from, float *out)
{
    const float d = fromHalf(halfWord(from));
    if (type == ElementType::Q8_0) {
        for (int i = 0; i < kQuantBlock; ++i)
            out[i] = d * static_cast<float>(std::to_integer<std::int8_t>(from[2 + i]));
        return;
    }
    const bool hasMinimum = type == ElementType::Q4_1;
    const float shift = hasMinimum ? fromHalf(halfWord(from + 2)) : -8.0F * d;
    const std::byte *nibbles = from + (hasMinimum ? 4 : 2);
    for (int i = 0; i < kQuantBlock / 2; ++i) {
        const auto both = std::to_integer<unsigned>(nibbles[i]);
        out[i] = static_cast<float>(both & 0xFU) * d + shift;
        out[i + kQuantBlock / 2] = static_cast<float>(both >> 4) * d + shift;
    }
}

} // namespace

std::string_view nameOf(ElementType type)
{
    switch (type) {
    case ElementType::F32:
        return "F32";
    case ElementType::F16:
        return "F16";
    case ElementType::BF16:
        return "BF16";
    case ElementType::Q4_0:
        return "Q4_0";
    case ElementType::Q4_1:
        return "Q4_1";
    case ElementType::Q8_0:
        return "Q8_0";
    }
    return {};
}

std::int64_t elementsPerBlock(ElementType type)
{
    switch (type) {
    case ElementType::Q4_0:
    case ElementType::Q4_1:
    case ElementType::Q8_0:
        return kQuantBlock;
    default:
        return 1;
    }
}

std::int64_t bytesPerBlock(ElementType type)
{
    switch (type) {
    case ElementType::F32:
        return 4;
    case ElementType::F16:
    case ElementType::BF16:
        return 2;
    case ElementType::Q4_0:
        return 2 + kQuantBlock / 2;
    case ElementType::Q4_1:
        return 4 + kQuantBlock / 2;
    case ElementType::Q8_0:
        return 2 + kQuantBlock;
    }
    return 1;
}

std::optional<std::int64_t> byteCount(ElementType type, std::span<const std::int64_t> shape)
{
    constexpr std::int64_t kLargest = std::int64_t(1) << 62;
    const std::int64_t block = elementsPerBlock(type);
    if (shape.empty() || shape.back() % block != 0)
        return std::nullopt;
    std::int64_t blocks = 1;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const std::int64_t length = i + 1 == shape.size() ? shape[i] / block : shape[i];
        if (length < 1 || blocks > kLargest / bytesPerBlock(type) / length)
            return std::nullopt;
        blocks *= length;
    }
    return blocks * bytesPerBlock(type);
}

std::int64_t TensorView::elements() const
{
    std::int64_t product = 1;
    for (const std::int64_t length : shape)
        product *= length;
    return product;
}

void dequantize(const TensorView &tensor, std::int64_t first, std::int64_t count, float *out)
{
    const std::int64_t perBlock = elementsPerBlock(tensor.type);
    const std::int64_t size = bytesPerBlock(tensor.type);
    const std::byte *from = tensor.bytes.data() + first / perBlock * size;
    switch (tensor.type) {
    case ElementType::F32:
        std::memcpy(out, from, static_cast<std::size_t>(count * size));
        return;
    case ElementType::F16:
        for (std::int64_t i = 0; i < count; ++i)
            out[i] = fromHalf(halfWord(from + i * size));
        return;
    case ElementType::BF16:
        for (std::int64_t i = 0; i < count; ++i)
            out[i] = fromBfloat(halfWord(from + i * size));
        return;
    default:
        for (std::int64_t i = 0; i < count / perBlock; ++i)
            block(tensor.type, from + i * size, out + i * perBlock);
    }
}

} // namespace lectern::engine::internal
