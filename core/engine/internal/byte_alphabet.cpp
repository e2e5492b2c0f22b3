// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/byte_alphabet.h"

#include "core/engine/internal/utf8.h"

#include <array>

namespace lectern::engine::internal {
namespace {

constexpr bool standsForItself(int byte)
{
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC)
        || (byte >= 0xAE && byte <= 0xFF);
}

constexpr int kShifted = 68; // Bytes that do not stand for themselves.

constexpr std::array<unsigned char, kShifted> shiftedBytes()
{
    std::array<unsigned char, kShifted> bytes{};
    std::size_t next = 0;
    for (int byte = 0; byte < 256; ++byte) {
        if (!standsForItself(byte))
            bytes[next++] = static_cast<unsigned char>(byte);
    }
    return bytes;
}

} // namespace

std::optional<std::string> bytesOfAlphabetText(std::string_view text)
{
    static constexpr auto kBytes = shiftedBytes();
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += static_cast<std::size_t>(point.length);
        if (point.value < 256 && standsForItself(static_cast<int>(point.value)))
            bytes += static_cast<char>(point.value);
        else if (point.value >= 256 && point.value < 256 + kShifted)
            bytes += static_cast<char>(kBytes[point.value - 256]);
        else
            return std::nullopt;
    }
    return bytes;
}

} // namespace lectern::engine::internal
