// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/utf8.h"

#include <algorithm>

namespace lectern::engine::internal {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// What one sequence at the start of a text is.
struct Sequence {
    std::size_t present = 0; ///< Bytes that belong to it.
    std::size_t expected = 0; ///< 0 where the first byte begins nothing.
};

bool isContinuation(unsigned char byte, unsigned char first, std::size_t index)
{
    // The second byte is bound further: no overlong forms, no surrogates, nothing past U+10FFFF.
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (index == 1) {
        if (first == 0xE0)
            low = 0xA0;
        else if (first == 0xED)
            high = 0x9F;
        else if (first == 0xF0)
            low = 0x90;
        else if (first == 0xF4)
            high = 0x8F;
    }
    return byte >= low && byte <= high;
}

Sequence sequenceAt(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    Sequence sequence{1, 0};
    if (first < 0x80)
        sequence.expected = 1;
    else if (first >= 0xC2 && first <= 0xDF)
        sequence.expected = 2;
    else if (first >= 0xE0 && first <= 0xEF)
        sequence.expected = 3;
    else if (first >= 0xF0 && first <= 0xF4)
        sequence.expected = 4;
    while (sequence.present < sequence.expected && at + sequence.present < text.size()
           && isContinuation(static_cast<unsigned char>(text[at + sequence.present]), first,
                             sequence.present))
        ++sequence.present;
    return sequence;
}

} // namespace

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto byte
        = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(text[at + i]); };
    const char32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first < 0xE0)
        return {((first & 0x1F) << 6) | (byte(1) & 0x3F), 2};
    if (first < 0xF0)
        return {((first & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
    return {((first & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6)
                | (byte(3) & 0x3F),
            4};
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | (codePoint >> 6));
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | (codePoint >> 12));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | (codePoint >> 18));
        add(0x80 | ((codePoint >> 12) & 0x3F));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
}

std::string repairedUtf8(std::string_view text)
{
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        const bool isWhole = sequence.expected != 0 && sequence.present == sequence.expected;
        repaired += isWhole ? text.substr(at, sequence.present) : kReplacement;
        at += sequence.present;
    }
    return repaired;
}

std::size_t unfinishedTail(std::string_view text)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const Sequence sequence = sequenceAt(text, text.size() - back);
        if (sequence.expected > sequence.present && sequence.present == back)
            return back;
    }
    return 0;
}

} // namespace lectern::engine::internal
